import type { Finding, SourceRange, WaivedFinding } from "@smap/model";

/** Findings as lines that a person can check one by one. */
export function listed(findings: readonly Finding[], waived: readonly WaivedFinding[]): string {
  const lines = findings.flatMap(({ range, severity, rule, message, related, fixes }) => [
    `${place(range)} ${severity} ${rule}: ${message}`,
    ...related.map((one) => `    ${place(one.range)} ${one.message}`),
    ...fixes.map(({ title, safe }) => `    fix${safe ? " (safe)" : ""}: ${title}`),
  ]);
  const silenced = waived.map(({ finding, reason }) => `waived ${finding.rule}: ${finding.message} (${reason})`);
  return `${[...lines, ...silenced].join("\n")}\n`;
}

function place({ start, end }: SourceRange): string {
  const last = end.line === start.line ? `${end.character + 1}` : `${end.line + 1}:${end.character + 1}`;
  return `${start.line + 1}:${start.character + 1}-${last}`;
}
