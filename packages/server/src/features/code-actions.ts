import { writeChanges } from "@smap/language";
import type { Finding, Fix, SourceRange } from "@smap/model";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";
import { diagnosticsOf, findingsOf } from "./diagnostics.ts";

/** The quick fixes of the findings that a stretch of text touches. */
export function codeActionsOf(read: ReadText, uri: string, range: SourceRange): CodeAction[] {
  const diagnostics = diagnosticsOf(read, uri);
  return findingsOf(read).flatMap((finding, index) => {
    const diagnostic = diagnostics[index];
    return diagnostic && touches(finding.range, range) ? actionsOf(read, uri, finding, diagnostic) : [];
  });
}

function actionsOf(read: ReadText, uri: string, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  return finding.fixes.flatMap((fix, index) => {
    const edits = editsOf(read.text, fix);
    if (edits.length === 0) return [];
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: index === 0 && finding.fixes.length === 1,
      edit: { changes: { [uri]: edits } },
    };
  });
}

function editsOf(text: string, { changes }: Fix) {
  const { edits, problems } = writeChanges(text, changes);
  return problems.length > 0 ? [] : edits.map(({ range, newText }) => ({ range, newText }));
}

function touches(one: SourceRange, other: SourceRange): boolean {
  const isBefore = (a: SourceRange["end"], b: SourceRange["start"]) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}
