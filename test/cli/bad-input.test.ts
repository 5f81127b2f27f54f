import { describe, expect, test } from "vitest";
import { Folder } from "./run.ts";

/** Bytes that look like nothing, the same at every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 12_345;
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

function manyObjectives(number: number): string {
  const bands = ["financial", "customer", "process", "learning"];
  const each = Array.from({ length: number / bands.length }, (_, index) => index);
  const band = (name: string) =>
    `perspective ${name} {\n${each.map((index) => `  objective ${name}-${index} "Title ${name} ${index}"\n`).join("")}}\n`;
  const chains = each.map(
    (index) =>
      `${bands
        .toReversed()
        .map((name) => `${name}-${index}`)
        .join(" -> ")}\n`,
  );
  return `map "Many"\n${bands.map(band).join("")}${chains.join("")}`;
}

const latin1 = (text: string) => Buffer.from(text, "latin1");

/** What no map should be, and what has to be said about it: a rule and a part of its message. */
const inputs: Readonly<Record<string, { content: string | Uint8Array; says: readonly [rule: string, what: string] }>> =
  {
    "empty file": { content: "", says: ["syntax", "map"] },
    "one brace": { content: "{", says: ["syntax", "}"] },
    "ten megabytes of noise": { content: noise(10_000_000), says: ["syntax", "UTF-8"] },
    "ten megabytes of statements": {
      content: 'objective a -> b { "x" '.repeat(430_000),
      says: ["syntax", "more places"],
    },
    "nul bytes": { content: 'map "a\0b"\nprofile slice\n\0\0\n', says: ["misplaced-text", "cannot be shown"] },
    "a lone surrogate, as its bytes": {
      content: latin1('map "\xED\xA0\x80"\nprofile slice\n'),
      says: ["syntax", "UTF-8"],
    },
    "letters of another encoding": { content: latin1('map "Caf\xE9"\nprofile slice\n'), says: ["syntax", "UTF-8"] },
    "two bytes a letter": { content: Buffer.from('\uFEFFmap "Café"\n', "utf16le"), says: ["syntax", "UTF-8"] },
    "five thousand objectives": { content: manyObjectives(5_000), says: ["too-many-objectives", "5000 objectives"] },
    "a title of ten thousand letters": {
      content: `map "M"\nprofile slice\nperspective customer { objective a "${"x".repeat(10_000)}"  objective b "B" }\n`,
      says: ["no-links", "no link"],
    },
    "a script in titles": {
      content: `map "<script>alert(1)</script>"\nprofile slice\nperspective customer "<img src=x onerror=alert(1)>" { objective a "javascript:alert(1)"  objective b "]]><script>" }\n`,
      says: ["no-links", "no link"],
    },
    "a name twice": {
      content: 'map "M"\nprofile slice\nperspective customer { objective a "A"  objective a "B" }\n',
      says: ["duplicate-name", "“a” is taken"],
    },
    "links among names that do not exist": {
      content: 'map "M"\nprofile slice\na -> b -> c\n',
      says: ["unresolved-name", "“b”"],
    },
    "links among names that nearly exist": {
      content: `${manyObjectives(2_000)}${Array.from({ length: 2_000 }, (_, index) => `proces-${index} -> custmer-${index}\n`).join("")}`,
      says: ["unresolved-name", "Did you mean"],
    },
    "a title that goes on": { content: 'map "M\nprofile slice\n', says: ["syntax", "quote"] },
  };

/** As editors write it: nothing to complain of. */
const harmless: Readonly<Record<string, string>> = {
  "a byte-order mark": '\uFEFFmap "M"\nprofile slice\n',
  "lines of another system": 'map "M"\r\nprofile slice\r\n',
  both: '\uFEFFmap "M"\r\nprofile slice\r\n',
};

const fileOf = (name: string) => `${name.replaceAll(" ", "-").replaceAll(",", "")}.smap`;
const folder = new Folder(
  Object.fromEntries([
    ...Object.entries(inputs).map(([name, { content }]) => [fileOf(name), content] as const),
    ...Object.entries(harmless).map(([name, content]) => [fileOf(name), content] as const),
  ]),
);

describe("checking what no map should be", () => {
  const { status, output, messages } = folder.smap(["check", "--format", "json"]);
  const files = JSON.parse(output).files as { path: string; findings: { rule: string; message: string }[] }[];
  const findingsOf = (name: string) => files.find(({ path }) => path === fileOf(name))?.findings ?? [];

  test("ends as any check does", () => {
    expect({ status, messages }).toEqual({ status: 1, messages: "" });
    expect(files).toHaveLength(Object.keys(inputs).length + Object.keys(harmless).length);
  });

  test.each(Object.entries(inputs))("%s: says what is wrong", (name, { says: [rule, what] }) => {
    const said = findingsOf(name).filter((finding) => finding.rule === rule);
    expect(said.map(({ message }) => message).join("\n")).toContain(what);
  });

  test.each(Object.keys(harmless))("%s is nothing to complain of", (name) => {
    expect(findingsOf(name)).toEqual([]);
  });

  test("prints it for people as well, without what would steer a terminal", () => {
    const pretty = folder.smap(["check"]);
    expect(pretty.status).toBe(1);
    expect(pretty.messages).toBe("");
    expect(pretty.output.replace(/\n/gu, "")).not.toMatch(/\p{Cc}/u);
  });
});

test("formatting leaves alone what cannot be read", () => {
  const { status, messages } = folder.smap(["format", "--check"]);
  expect(status).toBe(1);
  expect(messages).not.toContain("should not happen");
  for (const name of ["empty file", "one brace", "letters of another encoding", "a lone surrogate, as its bytes"])
    expect(messages).toContain(`“${fileOf(name)}”`);
});

describe("drawing what no map should be", () => {
  const drawable = Object.keys(inputs).filter(
    (name) => !name.startsWith("ten mega") && !/five thousand|nearly/u.test(name),
  );
  test.each(drawable)("%s", (name) => {
    const { status, output, messages } = folder.smap(["export", fileOf(name)]);
    expect(status).toBe(0);
    expect(messages).not.toContain("should not happen");
    expect(output).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
    const tags = output.replace(/="[^"]*"/gu, '=""');
    expect(tags).not.toMatch(/<(?:script|img|foreignObject|iframe|a)\b|<[a-zA-Z][^>]*\s(?:on\w+|href)=/u);
    expect(output).not.toContain("\0");
  });

  test("its model is JSON, whatever its letters", () => {
    for (const name of drawable) {
      const { output } = folder.smap(["export", fileOf(name), "--format", "model"]);
      expect(JSON.parse(output)).toMatchObject({ version: 1 });
    }
  }, 120_000);
});
