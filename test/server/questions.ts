import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  Hover,
  Location,
  MarkupContent,
  Position,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Editor } from "./editor.ts";
import type { FixtureFile } from "./fixtures.ts";

/** Asks the server something about a place, and tells the answer as a text that a person can check. */
export type Question = (editor: Editor, file: FixtureFile, position: Position) => Promise<string>;

/** What is asked at each cursor of the fixtures of a feature. */
export const questions: Readonly<Record<string, Question>> = {
  "call-hierarchy": callHierarchy,
  definition: async (editor, { uri }, position) =>
    places(editor, await editor.at<Location[]>("textDocument/definition", uri, position)),
  "document-highlight": documentHighlight,
  hover,
  references: async (editor, { uri }, position) =>
    places(
      editor,
      await editor.at<Location[]>("textDocument/references", uri, position, { context: { includeDeclaration: true } }),
    ),
  rename,
  "workspace-symbol": workspaceSymbol,
};

/** `lowcost.smap:3:5 profit` */
export function place(editor: Editor, { uri, range }: Location): string {
  const { start } = range;
  const name = uri.split("/").at(-1);
  return `${name}:${start.line + 1}:${start.character + 1} ${textOf(editor, uri, range)}`.trimEnd();
}

function places(editor: Editor, locations: readonly Location[]): string {
  return locations.map((location) => place(editor, location)).join("\n") || "nothing";
}

export function textOf(editor: Editor, uri: string, range: Range): string {
  return editor.document(uri).getText(range);
}

async function documentHighlight(editor: Editor, { uri }: FixtureFile, position: Position): Promise<string> {
  const found = await editor.at<DocumentHighlight[]>("textDocument/documentHighlight", uri, position);
  const kinds = ["", "text", "read", "write"];
  return found.map(({ range, kind = 0 }) => `${place(editor, { uri, range })} ${kinds[kind]}`).join("\n") || "nothing";
}

async function hover(editor: Editor, { uri }: FixtureFile, position: Position): Promise<string> {
  const found = await editor.at<Hover | null>("textDocument/hover", uri, position);
  if (!found?.range) return "nothing";
  return `${place(editor, { uri, range: found.range })}\n\n${(found.contents as MarkupContent).value}`;
}

/** Renames to what the range after the cursor says in a comment: `// as NAME`; by default to `renamed`. */
async function rename(editor: Editor, { uri, text }: FixtureFile, position: Position): Promise<string> {
  const line = text.split("\n")[position.line] ?? "";
  const newName = /\/\/ as (.*)$/u.exec(line)?.[1] ?? "renamed";
  const shown = (error: Error) => `refused: ${error.message}`;
  try {
    const prepared = await editor.at<{ placeholder: string } | null>("textDocument/prepareRename", uri, position);
    if (!prepared) return "nothing to rename";
    const edit = await editor.at<WorkspaceEdit>("textDocument/rename", uri, position, { newName });
    const changed = Object.entries(edit.changes ?? {}).map(
      ([file, edits]) => `${file.split("/").at(-1)}\n${editor.edited(file, edits)}`,
    );
    return [`${prepared.placeholder} → ${newName}`, ...changed].join("\n\n");
  } catch (error) {
    return shown(error as Error);
  }
}

async function callHierarchy(editor: Editor, { uri }: FixtureFile, position: Position): Promise<string> {
  const items = await editor.at<CallHierarchyItem[] | null>("textDocument/prepareCallHierarchy", uri, position);
  const item = items?.[0];
  if (!item) return "nothing";
  const incoming = await editor.request<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
  const outgoing = await editor.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
  const at = (ranges: readonly Range[]) =>
    ranges.map((range) => `${range.start.line + 1}:${range.start.character + 1}`).join(" ");
  return [
    `${item.name} (${item.detail})`,
    ...incoming.map(({ from, fromRanges }) => `← ${from.name} (${from.detail}) ${at(fromRanges)}`),
    ...outgoing.map(({ to, fromRanges }) => `→ ${to.name} (${to.detail}) ${at(fromRanges)}`),
  ].join("\n");
}

/** Looks for the word at the cursor. */
async function workspaceSymbol(editor: Editor, { text }: FixtureFile, position: Position): Promise<string> {
  const line = text.split("\n")[position.line] ?? "";
  const query = /[\p{L}-]*$/u.exec(line.slice(0, position.character))?.[0] ?? "";
  const found = await editor.request<SymbolInformation[]>("workspace/symbol", { query });
  const here = found.filter(({ location }) => location.uri.includes("/workspace-symbol/"));
  const lines = here.map(
    ({ name, containerName, location }) => `${name} (${containerName}) ${place(editor, location)}`,
  );
  return `“${query}”\n${lines.join("\n")}`;
}
