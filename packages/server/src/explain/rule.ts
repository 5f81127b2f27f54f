import { findRule, rulePage } from "@smap/method";
import type { Explanation } from "./explanation.ts";

/** A rule: when it fires, why it is there, and what to do. */
export function explainRule(explanation: Explanation, id: string): boolean {
  const rule = findRule(id);
  if (!rule) return false;
  explanation.heading(rule.id, rule.group);
  explanation.paragraph(`Fires when ${rule.when}.`);
  explanation.paragraph(rule.why);
  explanation.paragraph(rule.how);
  explanation.paragraph(`Source: ${rule.source}`);
  explanation.link("The rule with examples", rulePage(rule.id));
  return true;
}
