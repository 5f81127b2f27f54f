import { rulePage } from "@smap/method";
import type { Finding, Severity } from "@smap/model";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";

const order: readonly Severity[] = ["error", "warning", "info", "hint"];

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** More findings than this are of use to nobody, and would keep the editor busy; no map of people comes near. */
const maxFindings = 10_000;

/** All that is found in a text: what cannot be read, and what the rules say. Of very many, the most severe. */
export function findingsOf({ reading, checked }: Pick<ReadText, "reading" | "checked">): readonly Finding[] {
  const all = [...reading.syntax, ...checked.findings];
  if (all.length <= maxFindings) return all;
  const shown = all.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, maxFindings);
  const message = `${all.length - maxFindings} more findings are not shown.`;
  const { range } = shown.at(-1) as Finding;
  return [...shown, { rule: "syntax", severity: "info", message, range, subject: "", related: [], fixes: [] }];
}

/** Findings as the editor shows them. */
export function diagnosticsOf(read: ReadText, uri: string): Diagnostic[] {
  return findingsOf(read).map(({ rule, severity, message, range, related }) => ({
    range,
    severity: severities[severity],
    message,
    source: "smap",
    code: rule,
    codeDescription: { href: rulePage(rule) },
    relatedInformation: related.map((place) => ({
      message: place.message,
      location: { uri, range: place.range },
    })),
  }));
}
