import { expect, test } from "vitest";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";
import { mapTexts } from "../files.ts";
import { registry } from "./registry.ts";

/** Each fixture says below a line which scopes its tokens have. */
test.each(mapTexts("test/fixtures/syntax"))("$name", async ({ text }) => {
  const testCase = parseGrammarTestCase(text);
  expect(testCase.assertions.length).toBeGreaterThan(5);
  const failures = await runGrammarTestCase(registry, testCase);
  expect(
    failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => {
      const { [srcLine]: source = "" } = text.split("\n").filter((one) => !/^\/\/\s*(?:\^|<[~-])/u.test(one));
      return { line: line + 1, token: source.slice(start, end), missing, unexpected, actual };
    }),
  ).toEqual([]);
});
