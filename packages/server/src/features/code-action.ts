import { type TextEdit, writeChanges } from "@smap/language";
import { fillersIn } from "@smap/method";
import { type ClientCapabilities, type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { Action } from "../actions/action.ts";
import { editsOfAll, fixAll, fixAllKind } from "../actions/fix-all.ts";
import { quickFixes } from "../actions/quick-fixes.ts";
import { refactorings } from "../actions/refactorings.ts";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import { renaming } from "../renaming.ts";
import type { Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";

/** Quick fixes, refactorings, and all safe fixes at once. */
export const codeAction: Feature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      resolveProvider: asksForEdits(client),
    },
  }),
  listen(connection, session) {
    connection.onCodeAction(
      aboutText(session, [], (read, params) => {
        const actions = actionsAt(read, params);
        return asksForEdits(session.client)
          ? actions
          : Promise.all(actions.map((action) => withEdits(session, action)));
      }),
    );
    connection.onCodeActionResolve((action) => withEdits(session, action as Action));
  },
};

function asksForEdits({ textDocument }: ClientCapabilities): boolean {
  const action = textDocument?.codeAction;
  return action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true;
}

function actionsAt(read: ReadText, { range, context: { only } }: CodeActionParams): Action[] {
  const isWanted = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions = [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(read, range) : []),
    ...(!only || only.some((one) => one.startsWith(CodeActionKind.Refactor)) ? refactorings(read, range) : []),
    // An editor that shows actions at the cursor asks for no kind, and means what is there.
    ...(only && isWanted(fixAllKind) ? fixAll(read) : []),
  ];
  return actions.filter(({ kind = "" }) => isWanted(kind));
}

/** Changes to another version of the text would hit the wrong place: they become no edits. */
async function withEdits(session: Session, action: Action): Promise<CodeAction> {
  const { data } = action;
  if ("rename" in data) await session.workspace.ready();
  const read = session.read(data.uri);
  const edits = read && read.version === data.version ? editsOf(session, read, data) : new Map();
  const toFillIn = "changes" in data ? fillersIn : undefined;
  return { ...action, edit: workspaceEdit(session, edits, toFillIn) };
}

/** By file. */
function editsOf(session: Session, read: ReadText, data: Action["data"]): ReadonlyMap<string, readonly TextEdit[]> {
  if ("rename" in data) {
    const { objective, name } = data.rename;
    const edits = renaming(session, { uri: read.uri, kind: "objective", id: objective }, name);
    return typeof edits === "string" ? new Map() : edits;
  }
  if ("all" in data) return new Map([[read.uri, editsOfAll(session, read, data.all)]]);
  const { edits, problems } = writeChanges(read.source, data.changes);
  return new Map([[read.uri, problems.length > 0 ? [] : edits]]);
}
