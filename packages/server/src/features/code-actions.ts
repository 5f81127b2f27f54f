import { writeChanges } from "@smap/language";
import type { Change, Finding, SourceRange } from "@smap/model";
import { type CodeAction, CodeActionKind, type Connection, type Diagnostic } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";
import { diagnosticsOf, findingsOf } from "./diagnostics.ts";

/** What an action would change; its edits are made when it is chosen, if the editor can ask for them then. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly Change[];
}

export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: asksForEdits(client) },
  }),
  listen(connection: Connection, session: Session) {
    connection.onCodeAction(
      aboutText(session, [], (read, { textDocument, range }) => {
        const actions = codeActionsOf(read, textDocument.uri, range);
        return asksForEdits(session.client) ? actions : actions.map((action) => withEdits(action, read));
      }),
    );
    connection.onCodeActionResolve((action) => {
      const read = session.read((action.data as ActionData).uri);
      return read ? withEdits(action, read) : action;
    });
  },
};

function asksForEdits({ textDocument }: Session["client"]): boolean {
  const action = textDocument?.codeAction;
  return action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true;
}

/** The quick fixes of the findings that a stretch of text touches. */
function codeActionsOf(read: ReadText, uri: string, range: SourceRange): CodeAction[] {
  const diagnostics = diagnosticsOf(read, uri);
  return findingsOf(read).flatMap((finding, index) => {
    const diagnostic = diagnostics[index];
    return diagnostic && touches(finding.range, range) ? fixesOf(read, uri, finding, diagnostic) : [];
  });
}

function fixesOf({ version }: ReadText, uri: string, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  return finding.fixes.map(({ title, changes }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: finding.fixes.length === 1,
    data: { uri, version, changes } satisfies ActionData,
  }));
}

/** Changes to another version of the text would hit the wrong place: they become no edits. */
function withEdits(action: CodeAction, { source, version: present }: ReadText): CodeAction {
  const { uri, version, changes } = action.data as ActionData;
  const { edits, problems } = version === present ? writeChanges(source, changes) : { edits: [], problems: [] };
  return { ...action, edit: { changes: { [uri]: problems.length > 0 ? [] : [...edits] } } };
}

function touches(one: SourceRange, other: SourceRange): boolean {
  const isBefore = (a: SourceRange["end"], b: SourceRange["start"]) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}
