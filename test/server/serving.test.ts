import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import {
  applied,
  followNotification,
  type MapDelta,
  type MapUpdate,
  mapNotification,
  type WrittenChanges,
  writeRequest,
} from "@smap/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver";
import { mapTexts } from "../files.ts";
import { Editor } from "./editor.ts";
import { readMarks } from "./marks.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

let number = 0;
const newUri = () => `file:///maps/map-${number++}.smap`;

describe("findings", () => {
  test.each(mapTexts("examples"))("the example $name has no errors", async ({ name, text }) => {
    const uri = `file:///examples/${name}.smap`;
    await editor.open(uri, text);
    const found = await editor.diagnostics(uri);
    expect(
      found.filter(({ severity, message }) => severity === 1 && !String(message).startsWith("There is no map at")),
    ).toEqual([]);
  });

  test("say their rule, its page and the places that matter, and go when the text is closed", async () => {
    const uri = newUri();
    const { text, ranges } = readMarks(`map "M"
profile slice
perspective process {
  objective [|one|] "One"
  objective [|one|] "Again"
}
`);
    await editor.open(uri, text);
    const duplicate = (await editor.diagnostics(uri)).find(({ code }) => code === "duplicate-name");
    expect(duplicate).toMatchObject({ source: "smap", severity: 1, range: ranges[1] });
    expect(duplicate?.codeDescription?.href).toMatch(/rules\/duplicate-name\.md$/u);
    expect(duplicate?.relatedInformation?.map(({ location }) => location)).toEqual([{ uri, range: ranges[0] }]);
    await editor.close(uri);
    expect(await editor.published(uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  });

  test("are sent again when they change or the text rests, and not for every letter", async () => {
    const uri = newUri();
    await editor.open(uri, 'map "M"\nprofile sliec\n');
    const first = await editor.diagnostics(uri);
    const read = new Promise<void>((resolve) => {
      editor.connection.onNotification(mapNotification, ({ version }: MapUpdate) => {
        if (version === 2) resolve();
      });
    });
    await editor.notify(followNotification, { uri, follow: true });
    await editor.replace(uri, 'map "M"\nprofile sliec // slice\n');
    await read;
    // What was published with the map would be here before an answer.
    await editor.request("textDocument/foldingRange", { textDocument: { uri } });
    expect(await editor.published(uri, () => true)).toBe(first);
    expect(await editor.diagnostics(uri)).toEqual(first);
    await editor.replace(uri, '\nmap "M"\nprofile sliec\n');
    const lines = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ range }) => range.start.line);
    expect(lines(await editor.diagnostics(uri))).toEqual(lines(first).map((line) => line + 1));
  });

  test.each([
    ["emoji", 'map "🚀🚀"  profile [|sliec|]\n'],
    ["CJK", 'map "顧客満足"  profile [|sliec|]\n'],
    ["letters of two parts", 'map "Quälität e\u0301"  profile [|sliec|]\n'],
    ["CRLF", 'map "M"\r\nprofile [|sliec|]\r\n'],
    ["old line ends", 'map "M"\rprofile [|sliec|]\r'],
    ["a byte-order mark", '\uFEFFmap "M"  profile [|sliec|]\n'],
  ])("stand at the right place after %s", async (_, marked) => {
    const uri = newUri();
    const { text, ranges } = readMarks(marked);
    await editor.open(uri, text);
    const unknown = (await editor.diagnostics(uri)).filter(({ code }) => code === "unknown-term");
    expect(unknown.map(({ range }) => range)).toEqual(ranges);
  });

  test("are of the last state after a burst of changes", async () => {
    const uri = newUri();
    await editor.open(uri, "");
    for (const letter of 'map "M"\nprofile slice\nvision "We 🚀') {
      const document = editor.document(uri);
      const end = document.positionAt(document.getText().length);
      void editor.change(uri, { range: { start: end, end }, text: letter });
    }
    const messages = (await editor.diagnostics(uri)).map(({ message }) => message);
    expect(messages).toContain("This text has no closing quote.");
  });
});

describe("quick fixes", () => {
  test("are offered where the finding is, and put it right", async () => {
    const uri = newUri();
    const { text, ranges } = readMarks('map "M"\nprofile [|sliec|]\n');
    await editor.open(uri, text);
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: ranges[0],
      context: { diagnostics: [] },
    });
    const [fix] = actions.filter(({ kind }) => kind === "quickfix");
    expect(fix?.diagnostics?.[0]?.code).toBe("unknown-term");
    expect(fix?.isPreferred).toBe(true);
    const resolved = await editor.request<CodeAction>("codeAction/resolve", fix as CodeAction);
    expect(editor.edited(uri, resolved.edit?.changes?.[uri] ?? [])).toBe('map "M"\nprofile slice\n');
  });
});

describe("formatting", () => {
  test("writes the text in the language's style", async () => {
    const uri = newUri();
    await editor.open(uri, 'map   "M"\nprofile    slice');
    const edits = await editor.request<TextEdit[]>("textDocument/formatting", {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(editor.edited(uri, edits)).toBe('map "M"\nprofile slice\n');
  });
});

describe("a preview", () => {
  test("gets the map of a text that it follows, after every change", async () => {
    const uri = newUri();
    const updates: MapUpdate[] = [];
    const subscription = editor.connection.onNotification(mapNotification, (update: MapUpdate) => {
      updates.push(update);
    });
    await editor.open(uri, 'map "First"\n');
    await editor.notify(followNotification, { uri, follow: true });
    await editor.replace(uri, 'map "Second"\nvision "');
    await editor.diagnostics(uri);
    const last = updates.at(-1);
    expect(last).toMatchObject({ uri, version: 2, complete: false });
    expect(last?.map.title).toBe("Second");
    await editor.notify(followNotification, { uri, follow: false });
    await editor.replace(uri, 'map "Third"\n');
    await editor.diagnostics(uri);
    expect(updates.at(-1)).toBe(last);
    subscription.dispose();
  });

  test("gets no more than what is new in it, if it asks for that", async () => {
    const uri = newUri();
    const news: (MapUpdate | MapDelta)[] = [];
    const subscription = editor.connection.onNotification(mapNotification, (one: MapUpdate | MapDelta) => {
      news.push(one);
    });
    await editor.open(uri, 'map "First"\n');
    await editor.diagnostics(uri);
    await editor.notify(followNotification, { uri, follow: true, deltas: true });
    await editor.replace(uri, 'map "Second"\nvision "');
    await editor.diagnostics(uri);
    await editor.replace(uri, 'map "Third"\n');
    await editor.diagnostics(uri);
    const [whole, ...deltas] = news;
    expect(deltas.map((one) => Object.keys(one))).toEqual(deltas.map(() => ["uri", "delta"]));
    const last = deltas.reduce<unknown>((known, one) => applied(known, "delta" in one ? one.delta : undefined), whole);
    expect(last).toMatchObject({ uri, version: 3, complete: true, map: { title: "Third" } });

    // Whoever begins anew knows nothing.
    await editor.notify(followNotification, { uri, follow: true, deltas: true });
    await editor.replace(uri, 'map "Fourth"\nvision "');
    await editor.diagnostics(uri);
    expect(news.slice(deltas.length + 1).some((one) => "map" in one)).toBe(true);

    // Nor does who has closed the text, though it says the same when it is opened again.
    await editor.open(uri, 'map "First"\n');
    await editor.diagnostics(uri);
    const before = news.length;
    await editor.close(uri);
    await editor.published(uri, ({ version }) => version === undefined);
    await editor.open(uri, 'map "First"\n');
    await editor.diagnostics(uri);
    expect(news.slice(before)).toMatchObject([{ uri, map: { title: "First" } }]);
    subscription.dispose();
  });

  test("writes changes into the text that it was drawn from, and into no other", async () => {
    const uri = newUri();
    await editor.open(uri, 'map "M"\nperspective customer { objective one "🚀" }\n');
    const changes = [{ change: "changed", kind: "objective", id: "one", field: "title", after: "Fly" }];
    const written = await editor.request<WrittenChanges>(writeRequest, { uri, version: 1, changes });
    expect(written.problems).toEqual([]);
    const text = editor.edited(uri, [...written.edits]);
    expect(text).toBe('map "M"\nperspective customer { objective one "Fly" }\n');
    const { map }: { map: StrategyMap } = readMap(text);
    expect(map.perspectives[0]?.objectives[0]?.title).toBe("Fly");

    await editor.replace(uri, `${text}\n`);
    const late = await editor.request<WrittenChanges>(writeRequest, { uri, version: 1, changes });
    expect(late.edits).toEqual([]);
    expect(late.problems).toHaveLength(1);
    const elsewhere = await editor.request<WrittenChanges>(writeRequest, { uri: newUri(), version: 1, changes });
    expect(elsewhere).toEqual({ edits: [], problems: ["The text is not open."] });
  });

  test("hears of a change that has no place in the text", async () => {
    const uri = newUri();
    await editor.open(uri, 'map "M"\n');
    const changes = [{ change: "removed", kind: "objective", id: "nobody" }];
    const written = await editor.request<WrittenChanges>(writeRequest, { uri, version: 1, changes });
    expect(written.edits).toEqual([]);
    expect(written.problems.join()).toContain("nobody");
  });
});
