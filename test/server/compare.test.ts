import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareRequest, type MapComparison } from "@smap/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Editor } from "./editor.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

const examples = join(import.meta.dirname, "../../examples");
const read = (path: string) => readFileSync(join(examples, path), "utf8");

test("an open map is compared with an earlier version of it, again after every change", async () => {
  const uri = "file:///maps/charlotte.smap";
  await editor.open(uri, read("charlotte.smap"));
  const before = read("history/charlotte-2002.smap");
  const ask = (): Promise<MapComparison> => editor.connection.sendRequest(compareRequest, { uri, before });
  const first = await ask();
  expect(first.difference.changes.map(({ text }) => text)).toContain(
    "Perspective “Develop Employees” added with 3 objectives",
  );
  expect(first.difference.marks["objective:tax-rate"]).toMatchObject({ word: "removed" });
  expect(first.findings.gone.map(({ rule }) => rule)).toContain("missing-perspective");
  expect(first.figures.before.objectives).toBe(7);
  expect(first.figures.after.objectives).toBe(16);
  expect(first.complete).toEqual({ before: true, after: true });

  await editor.open("file:///maps/new.smap", 'map "New"\n');
  const other = await editor.connection.sendRequest<MapComparison>(compareRequest, {
    uri: "file:///maps/new.smap",
    before: 'map "Old"\nvision "unclosed\n',
  });
  expect(other.difference.changes.map(({ text }) => text)).toEqual([
    "Map: title “Old” → “New”",
    "Vision removed: “unclosed”",
  ]);
  expect(other.complete).toEqual({ before: false, after: true });
});

test("where there was no map, nothing was found and nothing is unreadable", async () => {
  const uri = "file:///maps/begun.smap";
  await editor.open(uri, 'map "Begun"\nprofile sliec\n');
  const begun = await editor.connection.sendRequest<MapComparison>(compareRequest, { uri, before: "" });
  expect(begun.complete).toEqual({ before: true, after: true });
  expect(begun.findings.gone).toEqual([]);
  expect(begun.difference.changes[0]?.text).toBe("Map: title “Begun” (not given before)");
  expect(begun.findings.new.map(({ rule }) => rule)).toContain("unknown-term");
});

test("a text that is not open has nothing to compare", async () => {
  const params = { uri: "file:///maps/closed.smap", before: 'map "M"\n' };
  expect(await editor.connection.sendRequest(compareRequest, params)).toBeNull();
});
