import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompletionList } from "vscode-languageserver";
import { Editor } from "./editor.ts";
import { readMarks } from "./marks.ts";

/** A settings file that is open in an editor which has no use for schemas. */
let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

let number = 0;
async function opened(marked: string) {
  const { text, cursors, ranges } = readMarks(marked);
  const uri = `file:///settings-${number++}/smap.config.json`;
  await editor.open(uri, text);
  return { uri, text, cursor: cursors[0] ?? { line: 0, character: 0 }, range: ranges[0] };
}

test.each([
  ["{ <|> }", ["profile", "rules"], '{ "profile": "for-profit" }'],
  ['{ "prof<|>" }', ["profile", "rules"], '{ "profile": "for-profit" }'],
  ['{ "<|>": "public" }', ["profile", "rules"], '{ "profile": "public" }'],
  ['{ "profile": <|> }', ["for-profit", "public", "nonprofit", "slice"], '{ "profile": "for-profit" }'],
  [
    '{ "rules": { "no-links": "<|>" } }',
    ["off", "hint", "info", "warning", "error"],
    '{ "rules": { "no-links": "off" } }',
  ],
  [
    '{ "rules": { "no-links": [<|>] } }',
    ["off", "hint", "info", "warning", "error"],
    '{ "rules": { "no-links": ["off"] } }',
  ],
  [
    '{ "rules": { "too-many-objectives": ["error", { <|> }] } }',
    ["max"],
    '{ "rules": { "too-many-objectives": ["error", { "max": 24 }] } }',
  ],
])("%s", async (marked, labels, first) => {
  const { uri, cursor } = await opened(marked);
  const { items } = await editor.at<CompletionList>("textDocument/completion", uri, cursor);
  expect(items.map(({ label }) => label)).toEqual(labels);
  const edit = items[0]?.textEdit;
  expect(edit && "range" in edit ? editor.edited(uri, [edit]) : "").toBe(first);
});

test("each rule is offered once", async () => {
  const { uri, cursor } = await opened('{ "rules": { "no-links": "off", <|> } }');
  const { items } = await editor.at<CompletionList>("textDocument/completion", uri, cursor);
  expect(items.length).toBeGreaterThan(40);
  expect(items.map(({ label }) => label)).not.toContain("no-links");
});

test("what is wrong is said while it is typed, and nothing takes the file for a map", async () => {
  const { uri, range } = await opened('{ "rules": { [|"verb-frist"|]: "hint" } }');
  const [problem] = await editor.published(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(problem?.range).toEqual(range);
  await editor.replace(uri, "{}");
  await editor.published(uri, ({ diagnostics }) => diagnostics.length === 0);
  for (const what of ["codeLens", "documentSymbol", "foldingRange"])
    expect(await editor.request(`textDocument/${what}`, { textDocument: { uri } })).toEqual([]);
});
