import { rulePage } from "@smap/method";
import type { Finding, Severity } from "@smap/model";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All that is found in a text: what cannot be read, and what the rules say. */
export function findingsOf({ reading, checked }: Pick<ReadText, "reading" | "checked">): Finding[] {
  return [...reading.syntax, ...checked.findings];
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
