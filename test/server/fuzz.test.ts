import { posix } from "node:path";
import { readMap } from "@smap/language";
import { check } from "@smap/method";
import type { StrategyMap } from "@smap/model";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeAction, CompletionList, Diagnostic, Position, SemanticTokens } from "vscode-languageserver";
import { mapTexts } from "../files.ts";
import { Editor } from "./editor.ts";

/**
 * Random edits in bursts, as fingers and pastes make them: the server neither ends nor says anything else than a fresh
 * reading of the same text. `FUZZ_SEED` and `FUZZ_RUNS` make other and longer runs.
 */
const seed = Number(process.env.FUZZ_SEED ?? 7);
const runs = Number(process.env.FUZZ_RUNS ?? 12);

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

const pieces = [
  ...'{ } -> , . " """ // /* */ % : ; = \\ “ ” → ( ) [ ] # @ é 🚀 顧客 e\u0301 \uD800 \0'.split(" "),
  ...["\n", "\r\n", "\r", " ", "  ", "\t", "\uFEFF"],
  ..."import map profile vision perspective cluster objective critical as weight horizon for measure target".split(" "),
  ..."theme waive because segment adopters status draft slice process operations learning 30% 2027-Q4 1,200 a b".split(
    " ",
  ),
];

/** An edit by places that are taken modulo the text's length. */
type Step =
  | { readonly kind: "insert"; readonly at: number; readonly what: string }
  | { readonly kind: "delete"; readonly at: number; readonly length: number }
  | { readonly kind: "swap lines" | "swap words"; readonly at: number; readonly other: number }
  | { readonly kind: "copy"; readonly at: number; readonly length: number; readonly to: number };

const place = fc.nat({ max: 1_000_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: place, what: fc.constantFrom(...pieces) }),
  fc.record({ kind: fc.constant("delete" as const), at: place, length: fc.oneof(fc.nat(3), fc.nat(60)) }),
  fc.record({ kind: fc.constantFrom("swap lines" as const, "swap words" as const), at: place, other: place }),
  fc.record({ kind: fc.constant("copy" as const), at: place, length: fc.nat(80), to: place }),
);

function applied(text: string, one: Step): { start: number; end: number; what: string } {
  const at = one.at % (text.length + 1);
  switch (one.kind) {
    case "insert":
      return { start: at, end: at, what: one.what };
    case "delete":
      return { start: at, end: Math.min(text.length, at + one.length), what: "" };
    case "copy": {
      const to = one.to % (text.length + 1);
      return { start: to, end: to, what: text.slice(at, at + one.length) };
    }
    default: {
      const parts = text.split(one.kind === "swap lines" ? /(?<=\n)/u : /(?<=\s)(?=\S)/u);
      const [first, second] = [one.at % parts.length, one.other % parts.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const start = parts.slice(0, first).join("").length;
      const between = parts.slice(first, second + 1);
      const what = [parts[second], ...between.slice(1, -1), parts[first]].join("");
      return first === second ? { start: 0, end: 0, what: "" } : { start, end: start + between.join("").length, what };
    }
  }
}

/** What a fresh reading finds, in the order in which it is published. */
function expected(text: string, imported: (path: string) => StrategyMap | undefined = () => undefined): string[] {
  const { map, syntax } = readMap(text, imported);
  return [...syntax, ...check(map).findings].map(({ rule, message, range: { start, end } }) =>
    [rule, start.line, start.character, end.line, end.character, message].join(" "),
  );
}

function published(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, message, range: { start, end } }) =>
    [code, start.line, start.character, end.line, end.character, message].join(" "),
  );
}

async function askEverything(uri: string, position: Position): Promise<void> {
  const textDocument = { uri };
  const range = { start: position, end: position };
  const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const atPlace = "completion hover definition references documentHighlight prepareRename prepareCallHierarchy".split(
    " ",
  );
  const ofText = "documentSymbol foldingRange documentLink codeLens semanticTokens/full formatting".split(" ");
  const answers = await Promise.all([
    ...atPlace.map((what) =>
      editor
        .at(`textDocument/${what}`, uri, position, { context: { includeDeclaration: true } })
        .catch((error: { code: number }) => expect(error.code).toBe(-32803)),
    ),
    ...ofText.map((what) => editor.request(`textDocument/${what}`, { textDocument, options })),
    editor.request("textDocument/inlayHint", { textDocument, range: whole }),
    editor.request("textDocument/selectionRange", { textDocument, positions: [position] }),
    editor.at("textDocument/onTypeFormatting", uri, position, { ch: "}", options }),
    editor.request("textDocument/rangeFormatting", { textDocument, range: whole, options }),
    editor.at("textDocument/rename", uri, position, { newName: "renamed" }).catch(() => null),
  ]);
  const completion = answers[0] as CompletionList | null;
  for (const { textEdit } of completion?.items ?? []) {
    if (!textEdit || !("range" in textEdit)) continue;
    const { start, end } = textEdit.range;
    // What is replaced is around the cursor, on its line.
    expect([start.line, end.line]).toEqual([position.line, position.line]);
    expect(start.character).toBeLessThanOrEqual(position.character);
    expect(end.character).toBeGreaterThanOrEqual(position.character);
  }
  const { data } = answers[atPlace.length + 4] as SemanticTokens;
  expect(data.every((number) => number >= 0)).toBe(true);
  const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  await Promise.all(actions.slice(0, 3).map((action) => editor.request("codeAction/resolve", action)));
}

const texts = [...mapTexts("examples"), ...mapTexts("test/fixtures/reading")].map(({ text }) => text);

test(
  "random edits in bursts leave the server alive, and of the mind of a fresh reading",
  async () => {
    let number = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.array(step, { minLength: 1, maxLength: 6 }), place), { minLength: 1, maxLength: 8 }),
        async (text, bursts) => {
          const uri = `file:///fuzz/map-${number++}.smap`;
          await editor.open(uri, text);
          for (const [steps, at] of bursts) {
            for (const one of steps) {
              const document = editor.document(uri);
              const { start, end, what } = applied(document.getText(), one);
              const range = { start: document.positionAt(start), end: document.positionAt(end) };
              void editor.change(uri, { range, text: what });
            }
            const document = editor.document(uri);
            const now = document.getText();
            const position = document.positionAt(at % (now.length + 1));
            const wanted = JSON.stringify(expected(now));
            const [diagnostics] = await Promise.all([
              editor.published(uri, ({ diagnostics }) => JSON.stringify(published(diagnostics)) === wanted),
              askEverything(uri, position),
            ]);
            compared += diagnostics.length;
          }
          await editor.close(uri);
        },
      ),
      { numRuns: runs, seed },
    );
    expect(compared).toBeGreaterThan(runs * 10);
  },
  runs * 60_000,
);

test(
  "maps that import each other say the same as fresh readings of both, whichever is edited",
  async () => {
    const names = ["one", "two"] as const;
    const textOf = (name: string, other: string) =>
      `import x from "./${other}.smap"\nmap "${name}"\nperspective financial {\n  objective a "A"\n  objective b "B"\n}\nperspective process {\n  objective c "C" { -> x.b, a }\n}\nc -> x.a "🚀"\nx.c -> b\ntheme t { a, b, c }\n`;
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.array(step, { minLength: 1, maxLength: 3 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (bursts) => {
          const folder = `file:///fuzz/pair-${number++}`;
          const uriOf = (name: string) => `${folder}/${name}.smap`;
          await editor.open(uriOf("one"), textOf("one", "two"));
          await editor.open(uriOf("two"), textOf("two", "one"));
          const importedBy = (path: string) => {
            const other = names.find((name) => posix.resolve("/a/b", path) === `/a/b/${name}.smap`);
            return other && readMap(editor.document(uriOf(other)).getText()).map;
          };
          for (const [name, steps] of bursts) {
            const uri = uriOf(name);
            for (const one of steps) {
              const document = editor.document(uri);
              const { start, end, what } = applied(document.getText(), one);
              const range = { start: document.positionAt(start), end: document.positionAt(end) };
              void editor.change(uri, { range, text: what });
            }
            for (const each of names.map(uriOf)) {
              const wanted = JSON.stringify(expected(editor.document(each).getText(), importedBy));
              await editor.published(each, ({ diagnostics }) => JSON.stringify(published(diagnostics)) === wanted);
            }
          }
          for (const name of names) await editor.close(uriOf(name));
        },
      ),
      { numRuns: runs, seed },
    );
  },
  runs * 60_000,
);
