import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Folder, fine } from "./run.ts";

const loose = fine.replaceAll("  ", "\t").replace("{\n", "{\n\n\n");

test("formats in place, and then nothing more", () => {
  const folder = new Folder({ "a.smap": loose, "b/c.smap": fine });
  expect(folder.smap(["format", "--check"])).toMatchObject({ status: 1, output: "a.smap\n" });
  expect(folder.smap(["format"])).toEqual({ status: 0, output: "", messages: "" });
  expect(readFileSync(folder.at("a.smap"), "utf8")).toBe(fine);
  expect(folder.smap(["format", "--check"])).toEqual({ status: 0, output: "", messages: "" });
});

test("formats standard input to standard output", () => {
  expect(new Folder().smap(["format", "-"], loose)).toEqual({ status: 0, output: fine, messages: "" });
  const checked = new Folder().smap(["format", "-", "--check", "--stdin-path", "x.smap"], loose);
  expect(checked).toMatchObject({ status: 1, output: "x.smap\n" });
});

test("leaves a file with a syntax error as it is, says so, and formats the others", () => {
  const broken = `${loose}objective\n`;
  const folder = new Folder({ "a.smap": broken, "b.smap": loose });
  const { status, messages } = folder.smap(["format"]);
  expect({ status, messages }).toEqual({ status: 1, messages: "“a.smap” has a syntax error, and is left as it is.\n" });
  expect(readFileSync(folder.at("a.smap"), "utf8")).toBe(broken);
  expect(readFileSync(folder.at("b.smap"), "utf8")).toBe(fine);
  expect(folder.smap(["format", "-"], broken)).toMatchObject({ status: 1, output: broken });
});
