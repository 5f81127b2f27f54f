import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "./repository.ts";
import { smap } from "./smap.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/schemas");
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
for (const file of ["check", "diff", "layout"].map((name) => `${name}.schema.json`))
  ajv.addSchema(JSON.parse(readFileSync(join(folder, file), "utf8")) as object);

function errorsOf(schema: string, output: string): unknown {
  const validate = ajv.getSchema(`https://github.com/smap-lang/smap/blob/main/docs/schemas/${schema}.schema.json`);
  if (!validate) throw new Error(`There is no schema “${schema}”`);
  validate(JSON.parse(output));
  return validate.errors;
}

const examples = readdirSync(join(root, "examples")).filter((file) => file.endsWith(".smap"));
const pairs = readdirSync(join(root, "test/fixtures/diff")).map((name) => `test/fixtures/diff/${name}`);

describe("what the command line publishes keeps to its schemas", () => {
  test("check", () => {
    expect(
      errorsOf("check", smap(root, "check", "--format", "json", "examples", "test/fixtures/diff").output),
    ).toBeNull();
  });

  test.each(pairs)("diff of %s", (pair) => {
    const { output } = smap(root, "diff", "--format", "json", `${pair}/before.smap`, `${pair}/after.smap`);
    expect(errorsOf("diff", output)).toBeNull();
  });

  test("diff of a new and of a deleted map", () => {
    const map = "examples/charlotte.smap";
    for (const sides of [
      ["/dev/null", map],
      [map, "/dev/null"],
    ])
      expect(errorsOf("diff", smap(root, "diff", "--format", "json", ...sides).output)).toBeNull();
  });

  test.each(examples)("layout of %s", (file) => {
    expect(errorsOf("layout", smap(root, "export", "--format", "layout", `examples/${file}`).output)).toBeNull();
  });
});

test("a schema tells a wrong shape", () => {
  const changes = [{ change: "added", kind: "objective", id: "a", title: "A", text: "…" }];
  const file = { before: null, after: "a", title: "", changes, findings: { new: [], gone: [] }, complete: true };
  expect(errorsOf("diff", JSON.stringify({ version: 1, files: [file] }))).not.toBeNull();
  expect(errorsOf("check", "{}")).not.toBeNull();
});

describe("smap export --check", () => {
  test("fails when a committed picture is out of date or missing, and changes nothing", () => {
    const place = temporaryFolder();
    const map = (title: string) => `map "${title}"\nprofile slice\nperspective customer { objective a "A" }\n`;
    writeFileSync(join(place, "a.smap"), map("First"));
    const run = (...args: string[]) => smap(place, "export", "a.smap", "-o", "a.svg", ...args);
    expect(run("--check")).toMatchObject({ status: 1, output: "" });
    expect(run("--check").errors).toContain("“a.svg”");
    expect(readdirSync(place)).toEqual(["a.smap"]);
    expect(run().status).toBe(0);
    expect(run("--check")).toMatchObject({ status: 0, output: "", errors: "" });
    writeFileSync(join(place, "a.smap"), map("Second"));
    const before = readFileSync(join(place, "a.svg"), "utf8");
    expect(run("--check").status).toBe(1);
    expect(readFileSync(join(place, "a.svg"), "utf8")).toBe(before);
    expect(smap(place, "export", "a.smap", "--check").status).toBe(2);
  });
});
