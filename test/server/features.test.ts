import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectGolden } from "../golden.ts";
import { Editor } from "./editor.ts";
import { fixturesOf } from "./fixtures.ts";
import { questions } from "./questions.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({
    initializationOptions: { preview: true },
    configuration: { smap: { inlayHints: { titles: true, horizons: true } } },
  });
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

/** What the server answers at every cursor of the fixtures of each feature. */
describe.each(Object.entries(questions))("%s", (feature, ask) => {
  test.each(fixturesOf(feature))("$name", async ({ name, files }) => {
    for (const { uri, text } of files) await editor.open(uri, text);
    const answers: string[] = [];
    for (const file of files)
      for (const position of file.cursors) {
        const line = file.text.split("\n")[position.line] ?? "";
        const place = `${line.slice(0, position.character)}‸${line.slice(position.character)}`.trim();
        answers.push(`== ${place}\n${await ask(editor, file, position)}\n`);
      }
    for (const { uri } of files) await editor.close(uri);
    expectGolden(`server/${feature}/${name}.txt`, answers.join("\n"));
  });
});
