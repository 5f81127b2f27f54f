import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompletionList, CompletionTriggerKind } from "vscode-languageserver";
import { Editor } from "./editor.ts";
import { readMarks } from "./marks.ts";

/** A list that opens by itself takes the Enter that follows: it opens only where something is missing. */
let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

async function byItself(line: string): Promise<string[]> {
  const { text, cursors } = readMarks(
    `map "M"\nowner "Ann"\nperspective process {\n  objective a "A"\n  objective b "B" { initiative "I" { budget 1 EUR } }\n}\nb -> a\n${line}<|>\n`,
  );
  const uri = `file:///maps/${encodeURIComponent(line)}.smap`;
  await editor.open(uri, text);
  const [position] = cursors;
  if (!position) throw new Error("There is no cursor.");
  const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: line.at(-1) ?? "" };
  const list = await editor.at<CompletionList | null>("textDocument/completion", uri, position, { context });
  const all = await editor.at<CompletionList | null>("textDocument/completion", uri, position);
  // Whoever asks for it gets the list.
  expect(all?.items.length).toBeGreaterThan(0);
  return (list?.items ?? []).map(({ label }) => label);
}

test.each([
  "a -> b ",
  'perspective p { objective c "C" ',
  'perspective p { objective c "C"',
  'perspective p { objective c "C" { measure "M" ',
  'perspective p { objective c "C" { measure "M" { target 3 ',
  'perspective p { objective c "C" { initiative "I" { budget 3 ',
  "period 2026 ",
  "theme t { a ",
  "theme t {\n  ",
  "   ",
])("no list opens behind “%s”, where nothing is missing", async (line) => {
  expect(await byItself(line)).toEqual([]);
});

test.each([
  ["a ", "->"],
  ["a -> ", "b"],
  ["period 2026 to ", "2026"],
  ["theme t { ", "a"],
  ["theme t { a, ", "b"],
  ['perspective p { objective c { owner "', "Ann"],
  ["profile ", "nonprofit"],
  ["waive few-objectives ", "because"],
  ['perspective process { objective c "C" as ', "supply"],
])("a list opens behind “%s”, with “%s”", async (line, word) => {
  const labels = await byItself(line);
  expect(labels).toContain(word);
});
