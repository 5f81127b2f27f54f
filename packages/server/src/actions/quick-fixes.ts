import { waivingFix } from "@smap/method";
import type { Finding, SourceRange } from "@smap/model";
import { CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { diagnosticsOf, findingsOf } from "../features/diagnostics.ts";
import type { ReadText } from "../maps.ts";
import { type Action, changing } from "./action.ts";

/** The quick fixes of the findings that a stretch of text touches; those that waive a rule come last. */
export function quickFixes(read: ReadText, range: SourceRange): Action[] {
  const findings = findingsOf(read);
  const diagnostics = diagnosticsOf(read, read.uri);
  const touched = findings.flatMap((finding, index): [Finding, Diagnostic][] => {
    const diagnostic = diagnostics[index];
    return diagnostic && touches(finding.range, range) ? [[finding, diagnostic]] : [];
  });
  const rules = new Set(touched.map(([{ rule }]) => rule));
  return [
    ...touched.flatMap(([finding, diagnostic]) => fixesOf(read, finding, diagnostic)),
    ...[...rules].flatMap((rule) => fixesOfRule(read, rule, findings)),
    ...touched.flatMap(([finding, diagnostic]) => waivingOf(read, finding, diagnostic)),
  ];
}

function fixesOf(read: ReadText, { fixes }: Finding, diagnostic: Diagnostic): Action[] {
  return fixes.map(({ title, changes }) =>
    changing(read, changes, {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: fixes.length === 1,
    }),
  );
}

/** Fixes all findings of one rule, where there are several that can be: each by its first fix. */
function fixesOfRule(read: ReadText, rule: string, findings: readonly Finding[]): Action[] {
  const fixable = findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  if (fixable.length < 2) return [];
  const { uri, version } = read;
  const title = `Fix all ${fixable.length} findings of “${rule}”`;
  return [{ title, kind: CodeActionKind.QuickFix, data: { uri, version, all: { rule } } }];
}

function waivingOf(read: ReadText, finding: Finding, diagnostic: Diagnostic): Action[] {
  const fix = waivingFix(finding, read.map);
  if (!fix) return [];
  return [changing(read, fix.changes, { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] })];
}

function touches(one: SourceRange, other: SourceRange): boolean {
  const isBefore = (a: SourceRange["end"], b: SourceRange["start"]) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}
