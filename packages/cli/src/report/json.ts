import { rulePage } from "@smap/method";
import type { Finding, RelatedPlace, SourceRange } from "@smap/model";
import { type FileResult, summaryOf } from "./result.ts";

/** The published shape: lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export function jsonReport(results: readonly FileResult[]): string {
  const files = results.map(({ file, findings, waived, figures }) => ({
    path: file.path,
    findings: findings.map((finding) => findingJson(finding, file.path)),
    waived: waived.map(({ finding, reason, waiver }) => ({
      rule: finding.rule,
      reason,
      line: waiver.start.line + 1,
      column: waiver.start.character + 1,
    })),
    figures,
  }));
  return `${JSON.stringify({ version: 1, files, summary: summaryOf(results) }, undefined, 2)}\n`;
}

/** A finding in the published shape. */
export function findingJson({ rule, severity, message, range, related, fixes }: Finding, path: string) {
  return {
    rule,
    severity,
    message,
    ...placeOf(range),
    url: rulePage(rule),
    fixable: fixes.length > 0,
    related: related.map((place: RelatedPlace) => ({
      message: place.message,
      path,
      line: place.range.start.line + 1,
      column: place.range.start.character + 1,
    })),
  };
}

function placeOf({ start, end }: SourceRange) {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
