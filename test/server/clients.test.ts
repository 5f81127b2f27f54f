import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Hover,
  MarkupContent,
  Position,
  SnippetTextEdit,
  SymbolInformation,
  TextDocumentEdit,
} from "vscode-languageserver";
import { Editor } from "./editor.ts";
import { readMarks } from "./marks.ts";

/** Editors differ in what they can do; each gets what it understands. */
let editor: Editor;
afterEach(async () => {
  expect(await editor.stop()).toBe(0);
});

const uri = "file:///maps/map.smap";
const { text, cursors } = readMarks(`map "M"
profile slice
perspective process {
  cluster operations {
    objective turn<|>around "Turn *planes* $around" {}
    objective other
    objective lonely<|>
  }
  obj<|>
}
turnaround -> other
other -> <|>other
`);
const [atName, atLonely, atKeyword, atLink] = cursors as [Position, Position, Position, Position];

describe("an editor that can do little", () => {
  test("gets plain texts, and edits with every action", async () => {
    editor = await Editor.start({ capabilities: { textDocument: {}, workspace: {} } });
    await editor.open(uri, text);
    const hover = await editor.at<Hover>("textDocument/hover", uri, atName);
    expect(hover.contents).toMatchObject({ kind: "plaintext" });
    expect((hover.contents as MarkupContent).value).toContain("Turn *planes* $around");

    const { items } = await editor.at<CompletionList>("textDocument/completion", uri, atKeyword);
    const objective = items.find(({ label }) => label === "objective");
    expect(objective).toMatchObject({ insertTextFormat: 1, textEdit: { newText: "objective " } });

    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: atLink, end: atLink },
      context: { diagnostics: [] },
    });
    const remove = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === "self-link");
    expect(editor.edited(uri, remove?.edit?.changes?.[uri] ?? [])).not.toContain("other -> other");
    const symbols = await editor.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument: { uri } });
    expect(symbols.map(({ name, containerName }) => [name, containerName]).slice(0, 3)).toEqual([
      ["Internal processes", ""],
      ["Operational processes", "Internal processes"],
      ["Turn *planes* $around", "Operational processes"],
    ]);
    expect(await editor.request("textDocument/codeLens", { textDocument: { uri } })).toHaveLength(3);
  });
});

describe("an editor that can do much", () => {
  /** The edits of a quick fix that is offered at a place. */
  async function fixed(of: string, at: Position, title: string) {
    editor = await Editor.start({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
    });
    await editor.open(uri, of);
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    const action = actions.find((one) => one.title.startsWith(title));
    const { edit } = await editor.request<CodeAction>("codeAction/resolve", action as CodeAction);
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    return change?.edits as SnippetTextEdit[];
  }

  /** What the edits write, with the number of each place to write at before its words. */
  function asText(edits: readonly SnippetTextEdit[]) {
    return edits.map(({ range, snippet: { value } }) => {
      return { range, newText: value.replaceAll(/\$\{(\d):([^}]*)\}/gu, "$1 $2").replaceAll("\\}", "}") };
    });
  }

  test("lets the reason of a waiver be written in place", async () => {
    const [edit] = await fixed(text, atLonely, "Waive “unlinked-objective”");
    // Indented as the line that it is put into already is, the block stands where it should.
    expect(edit?.snippet.value).toBe(
      ` {\n  waive unlinked-objective because "\${1:Say why it does not apply here}"\n\\}`,
    );
  });

  test("loses nothing of a text where another reason is still to be written, and lets both be written", async () => {
    const filler = "Say why it does not apply here";
    const open = `map "M"\n\nperspective process { waive vague-title because "${filler}" }\n`;
    const edits = await fixed(open, { line: 2, character: 14 }, "Waive “empty-cluster”");
    expect(editor.edited(uri, asText(edits))).toBe(
      `map "M"\n\nperspective process {\n  waive vague-title because "1 ${filler}"\n  waive empty-cluster because "2 ${filler}"\n}\n`,
    );
  });

  test("writes several new objectives as they are, since snippets would be indented wrongly", async () => {
    const open = 'map "M"\n\nperspective learning {\n  cluster human {}\n  cluster information {}\n}\n';
    const edits = await fixed(open, { line: 2, character: 14 }, "Add ");
    expect(edits).toHaveLength(3);
    for (const edit of edits) expect(edit).not.toHaveProperty("snippet");
  });

  test("shows what its user wants to see, and something else when that changes", async () => {
    const configuration: Record<string, unknown> = { smap: { codeLens: { enabled: false } } };
    editor = await Editor.start({ configuration });
    await editor.open(uri, text);
    const lenses = () => editor.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    expect(await lenses()).toEqual([]);
    configuration.smap = { codeLens: { enabled: true } };
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    await expect.poll(async () => (await lenses()).length).toBe(3);
  });
});

describe("an editor that changes its mind", () => {
  const large = `map "M"\nperspective process {\n${Array.from({ length: 6000 }, (_, index) => `  objective o${index}\n`).join("")}}\n`;

  test("gets the findings of the last state of a long text, however quickly it changes", async () => {
    editor = await Editor.start();
    await editor.open(uri, large);
    for (let index = 0; index < 6; index++) {
      const at = { line: 2 + index * 1000, character: 0 };
      await editor.change(uri, { range: { start: at, end: at }, text: "nonsense\n" });
      await new Promise((resolve) => setTimeout(resolve, index * 20));
    }
    const found = await editor.diagnostics(uri);
    expect(found.filter(({ message }) => String(message).includes("“nonsense”"))).toHaveLength(6);
  });

  test("is not kept waiting for answers that it has cancelled", async () => {
    editor = await Editor.start();
    await editor.open(uri, large);
    const { connection } = editor;
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = sources.map((source) =>
      connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } }, source.token).then(
        () => "answered",
        (error: { code: number }) => error.code,
      ),
    );
    for (const source of sources) source.cancel();
    const all = await Promise.all(answers);
    expect(all.filter((answer) => answer === -32800).length).toBeGreaterThan(10);
    expect(await editor.diagnostics(uri)).not.toEqual([]);
  });
});
