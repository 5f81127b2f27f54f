import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type WantedText, wantedNotification } from "@smap/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Diagnostic, Hover, Location, SymbolInformation, WorkspaceEdit } from "vscode-languageserver";
import { Editor } from "./editor.ts";

/** Maps and settings as files of a real folder, which change while the editor runs. */
let folder: string;
let editor: Editor;

const group = 'map "Group"\nperspective financial { objective profit "Group profit" }\n';
const unit =
  'import group from "./group.smap"\nmap "Unit"\nprofile slice\nperspective financial { objective own "Own" }\nown -> group.profit\n';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smap workspace ü-"));
});
afterEach(async () => {
  expect(await editor.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return uriOf(path);
}

function uriOf(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

async function start(initializationOptions: object = {}): Promise<void> {
  editor = await Editor.start({ folder: pathToFileURL(folder).href, initializationOptions });
}

async function tell(uri: string, type: 1 | 2 | 3): Promise<void> {
  await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const isFree = (code: string) => (params: { diagnostics: readonly Diagnostic[] }) =>
  !codes(params.diagnostics).includes(code);
const has = (code: string) => (params: { diagnostics: readonly Diagnostic[] }) =>
  codes(params.diagnostics).includes(code);

test("only maps and settings are watched", async () => {
  await start();
  await editor.request("workspace/symbol", { query: "x" });
  const watched = editor.registered.find(({ method }) => method === "workspace/didChangeWatchedFiles");
  expect(watched?.registerOptions).toEqual({
    watchers: [{ globPattern: "**/*.smap" }, { globPattern: "**/smap.config.json" }],
  });
});

test("findings follow an imported map that changes, goes and comes back, on disk and in the editor", async () => {
  const groupUri = write("group.smap", group);
  const unitUri = write("unit.smap", unit);
  await start();
  await editor.open(unitUri, unit);
  expect(codes(await editor.diagnostics(unitUri))).not.toContain("unresolved-name");

  write("group.smap", group.replace("objective profit", "objective gain"));
  await tell(groupUri, 2);
  await editor.published(unitUri, has("unresolved-name"));

  await editor.open(groupUri, group);
  await editor.published(unitUri, isFree("unresolved-name"));
  await editor.replace(groupUri, group.replace("objective profit", "objective money"));
  await editor.published(unitUri, has("unresolved-name"));

  // Closed without being saved: what is on disk counts again.
  write("group.smap", group);
  await editor.close(groupUri);
  await editor.published(unitUri, isFree("unresolved-name"));

  rmSync(join(folder, "group.smap"));
  await tell(groupUri, 3);
  const gone = await editor.published(unitUri, has("unresolved-name"));
  expect(gone.map(({ message }) => message)).toContain("There is no map at “./group.smap”.");

  write("group.smap", group);
  await tell(groupUri, 1);
  await editor.published(unitUri, isFree("unresolved-name"));
});

test("maps that import each other do no harm", async () => {
  const a = 'import b from "./b.smap"\nmap "A"\nprofile slice\nperspective financial { objective x "X" }\nx -> b.y\n';
  const b = 'import a from "./a.smap"\nmap "B"\nprofile slice\nperspective financial { objective y "Y" }\na.x -> y\n';
  const self =
    'import me from "./self.smap"\nmap "S"\nprofile slice\nperspective financial { objective z "Z" }\nz -> me.z\n';
  const uris = [write("a.smap", a), write("b.smap", b), write("self.smap", self)] as const;
  await start();
  for (const [index, text] of [a, b, self].entries()) await editor.open(uris[index] ?? "", text);
  for (const uri of uris) expect(codes(await editor.diagnostics(uri))).not.toContain("unresolved-name");
  await editor.replace(uris[1], b.replace("objective y", "objective w"));
  await editor.published(uris[0], has("unresolved-name"));
});

test("names are found and changed in maps that are not open, but not in those that git ignores", async () => {
  const groupUri = write("group.smap", group);
  const unitUri = write("units/unit.smap", unit.replace("./group", "../group"));
  for (const path of ["node_modules/x/unit.smap", "ignored/unit.smap", ".hidden/unit.smap"])
    write(path, unit.replace("./group", "../group"));
  write(".gitignore", "/ignored/\n");
  await start();
  await editor.open(groupUri, group);
  const position = { line: 1, character: 36 };
  const locations = await editor.at<Location[]>("textDocument/references", groupUri, position, {
    context: { includeDeclaration: true },
  });
  expect(locations.map(({ uri }) => uri)).toEqual([groupUri, unitUri]);
  const edit = await editor.at<WorkspaceEdit>("textDocument/rename", groupUri, position, { newName: "gain" });
  expect(Object.keys(edit.changes ?? {})).toEqual([groupUri, unitUri]);

  const symbols = await editor.request<SymbolInformation[]>("workspace/symbol", { query: "own" });
  expect(symbols.map(({ location }) => location.uri)).toEqual([unitUri]);

  write("late.smap", 'map "Late"\nperspective financial { objective own "Late and own" }\n');
  await tell(uriOf("late.smap"), 1);
  rmSync(join(folder, "units"), { recursive: true });
  await tell(unitUri, 3);
  const later = await editor.request<SymbolInformation[]>("workspace/symbol", { query: "own" });
  expect(later.map(({ name }) => name)).toEqual(["Late and own"]);
});

test("an imported objective is explained, however its file is spelled", async () => {
  write("group.smap", group);
  const spelled = write("unit.smap", unit).replace("unit.smap", "%75nit.smap");
  await start();
  await editor.open(spelled, unit);
  const hover = await editor.at<Hover>("textDocument/hover", spelled, { line: 4, character: 15 });
  expect(JSON.stringify(hover.contents)).toContain("Group profit");
});

test("imports follow a map that moves", async () => {
  const groupUri = write("group.smap", group);
  const unitUri = write("units/unit.smap", unit.replace("./group", "../group"));
  await start();
  const rename = (oldUri: string, newUri: string) =>
    editor.request<WorkspaceEdit | null>("workspace/willRenameFiles", { files: [{ oldUri, newUri }] });
  const moved = await rename(groupUri, uriOf("top/all.smap"));
  expect(moved?.changes?.[unitUri]?.map(({ newText }) => newText)).toEqual(['"../top/all.smap"']);
  const importer = await rename(unitUri, uriOf("unit.smap"));
  expect(importer?.changes?.[unitUri]?.map(({ newText }) => newText)).toEqual(['"./group.smap"']);
  expect(await rename(unitUri, uriOf("units/other.smap"))).toBeNull();
});

test("settings are read, reread when they change, and what is wrong in them is said in their file", async () => {
  const text = 'map "M"\nperspective process { objective a "A" }\n';
  const uri = write("maps/map.smap", text);
  const settingsUri = write("smap.config.json", '{ "rules": { "missing-perspective": "error" } }');
  await start();
  await editor.open(uri, text);
  const severity = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.find(({ code }) => code === "missing-perspective")?.severity;
  expect(severity(await editor.diagnostics(uri))).toBe(1);

  write("smap.config.json", '{\n  "rules": { "missing-perspektive": "hint" } }');
  await tell(settingsUri, 2);
  const [problem] = await editor.published(settingsUri, ({ diagnostics }) => diagnostics.length === 1);
  expect(problem).toMatchObject({
    message: "There is no rule “missing-perspektive”. Did you mean “missing-perspective”?",
    range: { start: { line: 1, character: 13 }, end: { line: 1, character: 34 } },
    source: "smap",
  });
  await editor.published(uri, ({ diagnostics }) => severity(diagnostics) === 2);

  write("maps/smap.config.json", '{ "profile": "slice" }');
  await tell(uriOf("maps/smap.config.json"), 1);
  await editor.published(uri, isFree("missing-perspective"));
  rmSync(join(folder, "maps/smap.config.json"));
  rmSync(join(folder, "smap.config.json"));
  await tell(settingsUri, 3);
  await editor.published(settingsUri, ({ diagnostics }) => diagnostics.length === 0);
  await editor.published(uri, ({ diagnostics }) => severity(diagnostics) === 2);
});

test("an imported text that is no file is asked for of an editor that opens such texts, and then read like any open one", async () => {
  await start({ opensTexts: true });
  const wanted: string[] = [];
  editor.connection.onNotification(wantedNotification, ({ uri }: WantedText) => void wanted.push(uri));
  const [unitUri, groupUri] = ["memory:/maps/unit.smap", "memory:/maps/group.smap"];
  await editor.open(unitUri, unit);
  await editor.published(unitUri, has("unresolved-name"));
  expect(new Set(wanted)).toEqual(new Set([groupUri]));
  await editor.open(groupUri, group);
  await editor.published(unitUri, isFree("unresolved-name"));
  await editor.close(groupUri);
  await editor.published(unitUri, has("unresolved-name"));
});

test("beside a text that was never saved there is nothing to be asked for", async () => {
  await start({ opensTexts: true });
  const wanted: string[] = [];
  editor.connection.onNotification(wantedNotification, ({ uri }: WantedText) => void wanted.push(uri));
  // So an editor calls a file that it is told to open and that is not there yet.
  await editor.open("untitled:/maps/unit.smap", unit);
  await editor.published("untitled:/maps/unit.smap", has("unresolved-name"));
  expect(wanted).toEqual([]);
});

test("an editor that opens no texts is asked for none", async () => {
  await start();
  const wanted: string[] = [];
  editor.connection.onNotification(wantedNotification, ({ uri }: WantedText) => void wanted.push(uri));
  await editor.open("memory:/maps/unit.smap", unit);
  await editor.published("memory:/maps/unit.smap", has("unresolved-name"));
  expect(wanted).toEqual([]);
});
