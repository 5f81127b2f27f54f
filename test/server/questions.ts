import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Editor } from "./editor.ts";
import type { FixtureFile } from "./fixtures.ts";

/** Asks the server something about a place, and tells the answer as a text that a person can check. */
export type Question = (editor: Editor, file: FixtureFile, position: Position) => Promise<string>;

/** What is asked at each cursor of the fixtures of a feature. */
export const questions: Readonly<Record<string, Question>> = {
  "call-hierarchy": callHierarchy,
  completion,
  definition: async (editor, { uri }, position) =>
    places(editor, await editor.at<Location[]>("textDocument/definition", uri, position)),
  "code-action": codeAction,
  "code-lens": codeLens,
  "document-highlight": documentHighlight,
  "document-link": documentLink,
  "document-symbol": documentSymbol,
  "folding-range": foldingRange,
  formatting: formatOnType,
  hover,
  "inlay-hint": inlayHint,
  "selection-range": selectionRange,
  "semantic-tokens": semanticTokens,
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

/** What is offered for what is typed, as editors filter it, with what each would write. */
async function completion(editor: Editor, { uri }: FixtureFile, position: Position): Promise<string> {
  const list = await editor.at<CompletionList | null>("textDocument/completion", uri, position);
  const lines = (list?.items ?? []).flatMap(({ label, detail = "", labelDetails, filterText = label, textEdit }) => {
    if (!textEdit || !("range" in textEdit)) return [];
    const { range, newText } = textEdit;
    const typed = textOf(editor, uri, { start: range.start, end: position }).toLowerCase();
    if (!filterText.toLowerCase().includes(typed)) return [];
    const replaced = textOf(editor, uri, range);
    const written = newText === label ? "" : ` ⇒ ${newText.replaceAll("\n", "⏎").replaceAll("\t", "⇥")}`;
    const more = labelDetails?.detail?.replace(`  ${detail}`, "") ?? "";
    return [
      `${label}${more}${replaced ? ` [${replaced}]` : ""}${written} · ${detail} ${labelDetails?.description ?? ""}`.trimEnd(),
    ];
  });
  return lines.join("\n") || "nothing";
}

/** The whole text with what each lens says above its line. */
async function codeLens(editor: Editor, { uri, text }: FixtureFile): Promise<string> {
  const lenses = await editor.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  const resolved = await Promise.all(lenses.map((lens) => editor.request<CodeLens>("codeLens/resolve", lens)));
  return text
    .split("\n")
    .flatMap((line, index) => {
      const above = resolved.filter(({ range }) => range.start.line === index);
      const said = above.map(({ command }) => [command?.title, command?.command, command?.arguments?.length].join(" "));
      return [...said.map((one) => `    ^ ${one.trimEnd()}`), line];
    })
    .join("\n");
}

async function documentLink(editor: Editor, { uri }: FixtureFile): Promise<string> {
  const links = await editor.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
  return links.map(({ range, target = "" }) => `${textOf(editor, uri, range)} → ${target}`).join("\n");
}

async function foldingRange(editor: Editor, { uri, text }: FixtureFile): Promise<string> {
  const lines = text.split("\n");
  const folds = await editor.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
  return folds
    .map(({ startLine, endLine, kind = "" }) => `${startLine + 1}-${endLine + 1} ${kind} ${lines[startLine]?.trim()}`)
    .join("\n");
}

/** Formats as after typing the letter before the cursor. */
async function formatOnType(editor: Editor, { uri, text }: FixtureFile, position: Position): Promise<string> {
  const before = text.split("\n")[position.line]?.[position.character - 1];
  const ch = before ?? "\n";
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await editor.at<TextEdit[]>("textDocument/onTypeFormatting", uri, position, { ch, options });
  return edits.length === 0 ? "as it was" : editor.edited(uri, edits);
}

async function inlayHint(editor: Editor, { uri, text }: FixtureFile): Promise<string> {
  const end = { line: text.split("\n").length, character: 0 };
  const range = { start: { line: 0, character: 0 }, end };
  const hints = await editor.request<InlayHint[]>("textDocument/inlayHint", { textDocument: { uri }, range });
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: ` «${label}»`,
  }));
  return editor.edited(uri, edits);
}

async function selectionRange(editor: Editor, { uri }: FixtureFile, position: Position): Promise<string> {
  const params = { textDocument: { uri }, positions: [position] };
  const [found] = await editor.request<SelectionRange[]>("textDocument/selectionRange", params);
  const texts: string[] = [];
  for (let one = found; one; one = one.parent) texts.push(textOf(editor, uri, one.range));
  return texts
    .map((one) => `‹${one.replaceAll(/\s*\n\s*/gu, " ⏎ ").replace(/^(.{50}).*(.{20})$/u, "$1 … $2")}›`)
    .join("\n");
}

/** Every word with what it is; asked for whole, by part and by difference, which have to agree. */
async function semanticTokens(editor: Editor, { uri, text }: FixtureFile): Promise<string> {
  const textDocument = { uri };
  const whole = await editor.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  const part = await editor.request<SemanticTokens>("textDocument/semanticTokens/range", { textDocument, range });
  const previousResultId = whole.resultId;
  const delta = await editor.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId,
  });
  if (JSON.stringify(part.data) !== JSON.stringify(whole.data)) return "the part is not the whole";
  if (delta.edits.length > 0) return "there is a difference between the same";
  const { legend } = editor.capabilities.semanticTokensProvider ?? { legend: { tokenTypes: [], tokenModifiers: [] } };
  const lines: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < whole.data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, flags = 0] = whole.data.slice(at, at + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const place = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = legend.tokenModifiers.filter((_, index) => flags & (1 << index));
    lines.push([line + 1, legend.tokenTypes[type], ...modifiers, `‹${textOf(editor, uri, place)}›`].join(" "));
  }
  return lines.join("\n");
}

/** Every action at the cursor, with the text that it makes. */
async function codeAction(editor: Editor, { uri, text }: FixtureFile, position: Position): Promise<string> {
  const range = { start: position, end: position };
  const ask = (context: object) =>
    editor.request<CodeAction[]>("textDocument/codeAction", { textDocument: { uri }, range, context });
  const actions = await ask({ diagnostics: [] });
  const source = await ask({ diagnostics: [], only: ["source.fixAll"] });
  const answers = await Promise.all(
    [...actions, ...source].map(async (action) => {
      const { edit } = await editor.request<CodeAction>("codeAction/resolve", action);
      const { title, kind = "", diagnostics = [], isPreferred } = action;
      const about = diagnostics.map(({ code }) => ` [${code}]`).join("");
      const after = editor.edited(uri, edit?.changes?.[uri] ?? []);
      return `-- ${title} (${kind})${about}${isPreferred ? " preferred" : ""}\n${changedLines(text, after)}`;
    }),
  );
  return answers.join("\n") || "nothing";
}

/** The lines that differ, with a mark before each. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) [old.shift(), now.shift()];
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) [old.pop(), now.pop()];
  return [...old.map((line) => `- ${line}`), ...now.map((line) => `+ ${line}`), ""].join("\n");
}

/** The outline, each level indented below the one above. */
async function documentSymbol(editor: Editor, { uri }: FixtureFile): Promise<string> {
  const symbols = await editor.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
  const lines = (list: readonly DocumentSymbol[], indent: string): string[] =>
    list.flatMap(({ name, detail = "", kind, selectionRange, children = [] }) => [
      `${indent}${name} (${detail}) kind ${kind}: ${textOf(editor, uri, selectionRange)}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(symbols, "").join("\n");
}
