import { expect, test } from "vitest";
import { Editor } from "./editor.ts";

const uri = "file:///maps/lenses.smap";
const objectives = (titles: readonly string[]) =>
  `map "M"\nperspective process {\n${titles.map((title) => `  objective "${title}"\n`).join("")}}\n`;

/** An editor that can be told to ask for its lenses again, and how often it was told. */
async function start() {
  const editor = await Editor.start({ capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
  let told = () => {};
  let times = 0;
  editor.connection.onRequest("workspace/codeLens/refresh", () => {
    times++;
    told();
    return null;
  });
  await editor.open(uri, objectives(["One"]));
  const ask = () => editor.request("textDocument/codeLens", { textDocument: { uri } });
  const untilTold = () => new Promise<void>((resolve) => (told = resolve));
  return { editor, ask, untilTold, times: () => times };
}

test("an editor that does not ask about a change is told to, once the text rests", async () => {
  const { editor, ask, untilTold, times } = await start();
  expect(await ask()).toHaveLength(1);
  const isTold = untilTold();
  await editor.replace(uri, objectives(["One", "Two"]));
  await editor.replace(uri, objectives(["One", "Two", "Three"]));
  await isTold;
  expect(times()).toBe(1);
  expect(await ask()).toHaveLength(3);
  expect(await editor.stop()).toBe(0);
});

test("one that has asked, or does not show the text, is told nothing", async () => {
  const { editor, ask, untilTold, times } = await start();
  const other = "file:///maps/shown.smap";
  await editor.open(other, objectives(["One"]));
  await editor.replace(uri, objectives(["One", "Two"]));
  expect(await ask()).toHaveLength(2);
  // What comes of another text comes later than what would come of this one.
  await editor.request("textDocument/codeLens", { textDocument: { uri: other } });
  const isTold = untilTold();
  await editor.replace(other, objectives(["One", "Two"]));
  await isTold;
  expect(times()).toBe(1);
  expect(await editor.stop()).toBe(0);
});
