import { createHash } from "node:crypto";
import { rulePage } from "@smap/method";
import type { Severity } from "@smap/model";
import { repositoryPath } from "../files/repository-path.ts";
import type { FileResult } from "./result.ts";

const severities: Readonly<Record<Severity, "critical" | "major" | "minor" | "info">> = {
  error: "critical",
  warning: "major",
  info: "minor",
  hint: "info",
};

/**
 * GitLab's Code Quality report. A fingerprint is made of the map, the rule and the element, and not of the line, so that a
 * finding that only stands elsewhere is not new; several of one kind on one element are counted.
 */
export function codeQualityReport(results: readonly FileResult[]): string {
  const issues = results.flatMap(({ file, findings }) => {
    const path = repositoryPath(file.path);
    const seen = new Map<string, number>();
    return findings.map(({ rule, severity, message, subject, range }) => {
      const key = JSON.stringify([path, rule, subject]);
      const number = seen.get(key) ?? 0;
      seen.set(key, number + 1);
      return {
        type: "issue",
        description: message,
        content: { body: rulePage(rule) },
        check_name: rule,
        fingerprint: createHash("sha256").update(`${key}${number}`).digest("hex"),
        severity: severities[severity],
        location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
      };
    });
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
