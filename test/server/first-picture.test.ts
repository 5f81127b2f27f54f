import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import { objectivesOf } from "@smap/model";
import { type FirstPicture, firstPictureRequest, type WishedPicture } from "@smap/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Editor } from "./editor.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

const lumen = readFileSync(join(import.meta.dirname, "../../examples/lumen.smap"), "utf8");
const ask = (uri: string, theme: WishedPicture["theme"] = "light") =>
  editor.connection.sendRequest<FirstPicture | null>(firstPictureRequest, { uri, theme } satisfies WishedPicture);

test("an open map is drawn in both shapes a panel may have", async () => {
  const uri = "file:///maps/lumen.smap";
  await editor.open(uri, lumen);
  const picture = await ask(uri);
  const names = objectivesOf(readMap(lumen).map).map(({ objective }) => objective.name);
  for (const markup of [picture?.wide, picture?.tall]) {
    const drawn = [...(markup ?? "").matchAll(/data-kind="objective" data-id="([^"]+)"/gu)].map(([, id]) => id);
    expect(drawn).toEqual(expect.arrayContaining(names));
  }
  const boxOf = (markup = "") => (/viewBox="0 0 (\S+) (\S+)"/u.exec(markup) ?? []).slice(1).map(Number);
  const [wide = [], tall = []] = [boxOf(picture?.wide), boxOf(picture?.tall)];
  expect((wide[0] ?? 0) / (wide[1] ?? 1)).toBeGreaterThan((tall[0] ?? 1) / (tall[1] ?? 1));
});

test("it is drawn in the editor’s colours", async () => {
  const uri = "file:///maps/colours.smap";
  await editor.open(uri, lumen);
  const themes = ["light", "dark", "contrast", "print"] as const;
  const pictures = await Promise.all(themes.map((theme) => ask(uri, theme)));
  expect(new Set(pictures.map((picture) => picture?.wide)).size).toBe(themes.length);
});

test("a text with errors is drawn as far as it can be read", async () => {
  const uri = "file:///maps/half.smap";
  await editor.open(uri, 'map "M"\nperspective financial {\n  objective a "A"\n  objective b "B');
  expect((await ask(uri))?.wide).toContain('data-id="a"');
});

test("there is no picture of what says nothing, is not open, or would take long", async () => {
  await editor.open("file:///maps/nothing.smap", 'map "Nothing yet"\n');
  expect(await ask("file:///maps/nothing.smap")).toBeNull();
  expect(await ask("file:///maps/unknown.smap")).toBeNull();
  const many = Array.from({ length: 6000 }, (_, index) => `  objective o${index} "Number ${index}"`);
  await editor.open("file:///maps/long.smap", `map "Long"\nperspective financial {\n${many.join("\n")}\n}\n`);
  expect(await ask("file:///maps/long.smap")).toBeNull();
});
