import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { Folder, fine } from "./run.ts";

const root = join(import.meta.dirname, "../..");

test("goes to standard output, or to a file whose ending tells the format", () => {
  const folder = new Folder({ "a.smap": fine });
  const { status, output } = folder.smap(["export", "a.smap"]);
  expect(status).toBe(0);
  expect(output).toMatch(/^<svg[\s\S]*<\/svg>\n$/u);
  expect(folder.smap(["export", "a.smap", "-o", "a.svg"]).status).toBe(0);
  expect(readFileSync(folder.at("a.svg"), "utf8")).toBe(output);
  expect(folder.smap(["export", "-", "--format", "layout"], fine).output).toContain('"version": 1');
});

test("writes a document as bytes, and knows them again", () => {
  const folder = new Folder({ "a.smap": fine });
  const options = ["--page", "letter", "--language", "en"];
  expect(folder.smap(["export", "a.smap", "-o", "a.pdf", ...options])).toEqual({ status: 0, output: "", messages: "" });
  const written = readFileSync(folder.at("a.pdf"));
  expect(written.subarray(0, 5).toString()).toBe("%PDF-");
  expect(folder.smap(["export", "a.smap", "-o", "a.pdf", ...options, "--check"]).status).toBe(0);
  expect(folder.smap(["export", "a.smap", "-o", "a.pdf", "--check"]).status).toBe(1);
  expect(folder.smap(["export", "a.smap", "-o", "a.pdf", "--page", "a5"]).status).toBe(2);
});

test("writes a picture in pixels, as many as are asked for", () => {
  const folder = new Folder({ "a.smap": fine });
  const width = (scale: string) => {
    expect(folder.smap(["export", "a.smap", "-o", "a.png", "--scale", scale]).status).toBe(0);
    return readFileSync(folder.at("a.png")).readUInt32BE(16);
  };
  expect(width("3")).toBe(3 * width("1"));
  for (const scale of ["0", "x", "-1", "1e9"])
    expect(folder.smap(["export", "a.smap", "-o", "a.png", "--scale", scale])).toMatchObject({ status: 2, output: "" });
});

test("tells when a committed picture is out of date or missing", () => {
  const folder = new Folder({ "a.smap": fine });
  const check = () => folder.smap(["export", "a.smap", "-o", "a.svg", "--check"]);
  expect(check()).toMatchObject({ status: 1, messages: "“a.svg” is missing: export it again.\n" });
  folder.smap(["export", "a.smap", "-o", "a.svg"]);
  expect(check()).toEqual({ status: 0, output: "", messages: "" });
  folder.write("a.smap", fine.replace("fast", "faster"));
  expect(check()).toMatchObject({ status: 1, messages: "“a.svg” is out of date: export it again.\n" });
  expect(folder.smap(["export", "a.smap", "--check"]).status).toBe(2);
});

describe("what cannot be written", () => {
  test.each([
    ["a folder", ["-o", "pictures", "--format", "svg"], "it is a folder"],
    ["in a folder that is not there", ["-o", "no/such/a.svg"], "its folder is not there"],
    ["under a file", ["-o", "a.smap/a.svg"], "its folder is not there"],
    ["over the map itself", ["-o", "./a.smap", "--format", "svg"], "is the map itself"],
    ["in an unknown format", ["-o", "a.bmp"], "no known format"],
    ["in no format", ["-o", "picture"], "no ending"],
    ["as either JSON", ["-o", "a.json"], "--format"],
  ])("%s", (_, options, reason) => {
    const folder = new Folder({ "a.smap": fine, "pictures/x.svg": "kept" });
    const before = readdirSync(folder.path);
    const { status, output, messages } = folder.smap(["export", "a.smap", ...options]);
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(messages).toContain(reason);
    expect(readdirSync(folder.path)).toEqual(before);
    expect(readFileSync(folder.at("a.smap"), "utf8")).toBe(fine);
  });
});

test("a link to a file stays a link, and a file's rights stay", () => {
  const folder = new Folder({ "a.smap": fine, "real/a.svg": "old" });
  writeFileSync(folder.at("b.svg"), "old", { mode: 0o600 });
  symlinkSync("real/a.svg", folder.at("a.svg"));
  folder.smap(["export", "a.smap", "-o", "a.svg"]);
  folder.smap(["export", "a.smap", "-o", "b.svg"]);
  expect(lstatSync(folder.at("a.svg")).isSymbolicLink()).toBe(true);
  expect(readFileSync(folder.at("real/a.svg"), "utf8")).toContain("<svg");
  expect(statSync(folder.at("b.svg")).mode & 0o777).toBe(0o600);
});

test("exports what can be read of a map with syntax errors, and says so", () => {
  const { status, output, messages } = new Folder().smap(["export", "-", "--format", "model"], `${fine}objective\n`);
  expect(status).toBe(0);
  expect(JSON.parse(output).perspectives).toHaveLength(2);
  expect(messages).toContain("syntax errors");
});

describe("the published shapes", () => {
  const validator = (name: string) => {
    const ajv = new Ajv({ allErrors: true, strictTuples: false });
    return ajv.compile(JSON.parse(readFileSync(join(root, `docs/schemas/${name}.schema.json`), "utf8")));
  };

  test.each(mapTexts("examples"))("of the model of $name keep to the schema", ({ path }) => {
    const validate = validator("model");
    validate(JSON.parse(new Folder().smap(["export", join(root, path), "--format", "model"]).output));
    expect(validate.errors).toBeNull();
  });

  test("of the rules keep to the schema", () => {
    const validate = validator("rules");
    const { output } = new Folder().smap(["rules", "--format", "json"]);
    validate(JSON.parse(output));
    expect(validate.errors).toBeNull();
  });

  test("of the settings know every rule, and refuse what does not exist", () => {
    const validate = validator("smap.config");
    expect(
      validate({ profile: "public", rules: { "too-many-objectives": ["warning", { max: 20 }], "verb-first": "hint" } }),
    ).toBe(true);
    for (const wrong of [{ profil: "public" }, { rules: { "no-link": "off" } }, { rules: { "no-links": "of" } }])
      expect(validate(wrong)).toBe(false);
    expect(validate({ rules: { "too-many-objectives": ["warning", { maximum: 20 }] } })).toBe(false);
  });
});
