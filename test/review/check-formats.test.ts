import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@smap/method";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { mapText, temporaryFolder } from "./repository.ts";
import { smap } from "./smap.ts";

const root = join(import.meta.dirname, "../..");

/** A folder with a clean map, one with findings of every severity, and one whose names and titles are hostile. */
function someMaps(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "maps"));
  const write = (name: string, text: string) => writeFileSync(join(folder, "maps", name), text);
  write("clean.smap", 'map "Clean"\nprofile slice\nperspective own "Own" {\n  description "Only one"\n}\n');
  write(
    "many.smap",
    `${mapText("Many", "a", "a", "b")}  vision\nperspective process {\n  objective p "Work on quality"\n}\na -> p\n`,
  );
  write(
    'a;b "c" <d> & 50%,:\u0001顧客.smap',
    'map "]]></failure> ::error::x %0A <b>"\nprofile slice\nperspective customer {\n  objective a "Quote \\" and <tag> & more ::warning::"\n  objective a "\u0007"\n}\n',
  );
  return folder;
}

const folder = someMaps();
const report = (format: string) => smap(folder, "check", "--format", format);
const findings = (
  JSON.parse(report("json").output) as { files: { path: string; findings: { severity: string; rule: string }[] }[] }
).files;
const all = findings.flatMap((file) => file.findings);
const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;

test("the maps have findings of every kind", () => {
  expect(findings).toHaveLength(3);
  for (const severity of ["error", "warning", "info"]) expect(count(severity), severity).toBeGreaterThan(0);
  expect(report("json").status).toBe(1);
});

describe("SARIF", () => {
  // The schema that OASIS published with the standard, in a package of Microsoft’s.
  const published = JSON.parse(
    readFileSync(join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  ) as Record<string, unknown>;
  // It is written in a draft that differs, in what it uses, by these two words only.
  const { $schema: _, id: __, ...schema } = published;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  test("is valid by its published schema, with and without findings", () => {
    for (const args of [[], ["maps/clean.smap"]]) {
      const { output } = smap(folder, "check", "--format", "sarif", ...args);
      validate(JSON.parse(output));
      expect(validate.errors).toBeNull();
    }
    const broken = JSON.parse(report("sarif").output) as { version: string };
    expect(validate({ ...broken, version: "1" })).toBe(false);
  });

  test("has all findings at their places, and every rule that it names", () => {
    const [run] = (
      JSON.parse(report("sarif").output) as {
        runs: {
          tool: { driver: { rules: { id: string }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
          }[];
        }[];
      }
    ).runs;
    expect(run?.results).toHaveLength(all.length);
    const described = run?.tool.driver.rules ?? [];
    expect(described.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), "syntax"]);
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      expect(described[ruleIndex]?.id).toBe(ruleId);
      const path = locations[0]?.physicalLocation.artifactLocation.uri.split("/").map(decodeURIComponent).join("/");
      expect(findings.map((file) => file.path)).toContain(path);
    }
  });
});

describe("annotations of GitHub Actions", () => {
  /** As the runner reads a line: its own unescaping, the other way round. */
  const parsed = (line: string) => {
    const [, command = "", properties = "", data = ""] = /^::([a-z]+) (.*?)::(.*)$/u.exec(line) ?? [];
    const decoded = (text: string) =>
      text
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ",")
        .replaceAll("%0A", "\n")
        .replaceAll("%0D", "\r")
        .replaceAll("%25", "%");
    const fields = Object.fromEntries(
      properties.split(",").map((part) => part.split("=", 2).map(decoded) as [string, string]),
    );
    return { command, fields, message: decoded(data) };
  };

  test("name file, line and rule, the worst first, whatever is in names and titles", () => {
    const { output, status } = report("github");
    expect(status).toBe(1);
    const lines = output.split("\n").filter((line) => line.startsWith("::"));
    expect(lines).toHaveLength(all.length);
    const commands = lines.map(parsed);
    expect(commands.filter(({ command }) => command === "error")).toHaveLength(count("error"));
    expect(commands[0]?.command).toBe("error");
    for (const { fields } of commands) {
      expect(findings.map((file) => file.path)).toContain(fields.file);
      expect(Number(fields.line)).toBeGreaterThan(0);
      expect(fields.title).toMatch(/^smap: [a-z-]+$/u);
    }
    expect(output.split("\n").filter((line) => !line.startsWith("::"))).toEqual([
      `${count("error")} errors and ${count("warning")} warnings in 3 maps.`,
      "",
    ]);
  });
});

describe("JUnit", () => {
  const parse = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => ["testsuite", "testcase"].includes(name),
      parseAttributeValue: false,
    });
    return parser.parse(text) as unknown;
  };
  // The essentials of junit-10.xsd of the xUnit plugin of Jenkins, which states what it and GitLab read.
  const text = { type: "string" };
  const outcome = {
    type: "object",
    properties: { type: text, message: text, "#text": text },
    additionalProperties: false,
  };
  const schema = {
    type: "object",
    required: ["testsuites"],
    properties: {
      testsuites: {
        type: "object",
        properties: {
          name: text,
          tests: text,
          failures: text,
          errors: text,
          testsuite: {
            type: "array",
            items: {
              type: "object",
              required: ["name", "tests", "failures", "errors"],
              additionalProperties: false,
              properties: {
                name: text,
                tests: text,
                failures: text,
                errors: text,
                skipped: text,
                testcase: {
                  type: "array",
                  items: {
                    type: "object",
                    required: ["name"],
                    additionalProperties: false,
                    properties: { name: text, classname: text, failure: outcome, skipped: outcome, "system-out": text },
                  },
                },
              },
            },
          },
        },
        additionalProperties: false,
      },
    },
  };

  test("is valid, and counts what it lists", () => {
    const data = parse(report("junit").output);
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(data);
    expect(validate.errors).toBeNull();
    const { testsuites } = data as {
      testsuites: {
        tests: string;
        failures: string;
        testsuite: { tests: string; failures: string; testcase: { failure?: unknown }[] }[];
      };
    };
    const suites = testsuites.testsuite;
    expect(suites).toHaveLength(3);
    for (const suite of suites) {
      expect(suite.testcase).toHaveLength(Number(suite.tests));
      expect(suite.testcase.filter(({ failure }) => failure)).toHaveLength(Number(suite.failures));
    }
    expect(Number(testsuites.failures)).toBe(count("error"));
    expect(Number(testsuites.tests)).toBe(all.length + 1);
  });
});

describe("Code Quality of GitLab", () => {
  // What GitLab’s documentation of the report format asks for.
  const schema = {
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      properties: {
        type: { const: "issue" },
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{64}$" },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", pattern: "^(?!\\./|/)" },
            lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
          },
        },
      },
    },
  };

  test("is valid, and tells every finding from every other", () => {
    const issues = JSON.parse(report("codequality").output) as { fingerprint: string }[];
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(issues);
    expect(validate.errors).toBeNull();
    expect(issues).toHaveLength(all.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  test("knows a finding again that stands elsewhere", () => {
    const place = temporaryFolder();
    const prints = () =>
      (JSON.parse(smap(place, "check", "--format", "codequality").output) as { fingerprint: string }[]).map(
        ({ fingerprint }) => fingerprint,
      );
    writeFileSync(join(place, "a.smap"), mapText("A", "a", "b"));
    const before = prints();
    writeFileSync(join(place, "a.smap"), `// One line more\n${mapText("A", "a", "b")}`);
    expect(prints()).toEqual(before);
  });
});
