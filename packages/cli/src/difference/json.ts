import type { Change, Figures, ListedChange } from "@smap/model";
import { findingJson } from "../report/json.ts";
import { type ComparedMap, sharesOf } from "./compared-map.ts";

/** The published shape of a difference; see its schema. */
export function jsonDifference(maps: readonly ComparedMap[]): string {
  const files = maps.map((map) => ({
    before: map.before?.path ?? null,
    after: map.after?.path ?? null,
    title: map.title,
    changes: map.changes.map(changeJson),
    findings: {
      new: map.findings.new.map((finding) => findingJson(finding, map.after?.path ?? "")),
      gone: map.findings.gone.map((finding) => findingJson(finding, map.before?.path ?? "")),
    },
    waivers: {
      new: map.findings.waivers.new.map(({ rule, reason, on }) => ({ rule, reason, on })),
      gone: map.findings.waivers.gone.map(({ rule, reason, on }) => ({ rule, reason, on })),
    },
    figures: { before: figuresJson(map.before), after: figuresJson(map.after) },
    shares: { before: map.before ? sharesOf(map.before) : null, after: map.after ? sharesOf(map.after) : null },
    complete: (map.before?.isComplete ?? true) && (map.after?.isComplete ?? true),
  }));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

function figuresJson(side: { readonly figures: Figures } | undefined): Figures | null {
  return side?.figures ?? null;
}

function changeJson({ change, title, text }: ListedChange) {
  if (change.change === "respelled") return { ...change, title, text };
  const { change: what, kind, id, ...rest } = change as Exclude<Change, { change: "respelled" }>;
  return { change: what, kind, id, title, ...rest, text };
}
