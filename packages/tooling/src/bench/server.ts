import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Follow, followNotification } from "@smap/protocol";
import { build } from "esbuild";
import { entries } from "../build/entries.ts";
import { dist, root } from "../repository.ts";
import { generatedMap } from "./maps/generated-map.ts";
import { LanguageClient } from "./measure/language-client.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { quantile, timesOf } from "./measure/time.ts";

const sizes = [26, 100, 1000, 5000];
const maps = 1000;
const uri = "file:///bench/map.smap";

/** How long the language server takes to answer an editor that speaks to it over stdio: p50 and p95, in ms. */
export default async function run(): Promise<void> {
  const script = await bundledServer();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}\n`);
  const columns = sizes.map((size) => `${size} objectives`);
  const measured: Record<string, number[]>[] = [];
  for (const size of sizes) measured.push(await measureMap(script, size));
  const names = Object.keys(measured[0] ?? {});
  const rows = names.map((name) => [name, ...measured.map((times) => shown(times[name] ?? []))]);
  console.log(tableOf(["p50 / p95", ...columns], rows));
  console.log(`\n${maps} maps of 26 objectives: ${await measureWorkspace(script)}`);
}

function shown(times: readonly number[]): string {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)].map(milliseconds);
  return times.length === 1 ? `${half}` : `${half} / ${most}`;
}

async function measureMap(script: string, size: number): Promise<Record<string, number[]>> {
  const text = generatedMap(size);
  const runs = size > 1000 ? 20 : 60;
  const times: Record<string, number[]> = {};
  times["start and first findings"] = await timesOf(size > 1000 ? 3 : 5, async () => async () => {
    const fresh = await LanguageClient.start(script);
    await opened(fresh, text);
    await fresh.stop();
  });

  const client = await LanguageClient.start(script);
  await opened(client, text);
  let version = 1;
  const lines = text.split("\n");
  const name = `o${Math.floor(size / 2)} "`;
  const line = lines.findIndex((one) => one.includes(`objective ${name}`));
  const character = (lines[line] ?? "").lastIndexOf('"');
  /** Types a letter at a place, and takes it away again the next time. */
  const change = (at: { line: number; character: number }, letters: string) => {
    version++;
    const contentChanges = [{ range: { start: at, end: at }, text: letters }];
    return client.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  };
  await client.notify(followNotification, { uri, follow: true } satisfies Follow);
  times["keystroke → map"] = await timesOf(runs, async () => async () => {
    const drawn = client.map(uri, version + 1);
    await change({ line, character }, "x");
    await drawn;
  });
  const end = { line: lines.length - 1, character: 0 };
  await change(end, `o${size - 1} -> `);
  times["keystroke → completion of a name"] = await timesOf(runs, async (index) => async () => {
    const at = { line: end.line, character: `o${size - 1} -> `.length + index };
    await change(at, index % 2 === 0 ? "o" : "1");
    await client.request("textDocument/completion", {
      textDocument: { uri },
      position: { ...at, character: at.character + 1 },
    });
  });
  const named = { line, character: (lines[line] ?? "").indexOf(name) + 1 };
  times.hover = await timesOf(
    runs,
    async () => () => client.request("textDocument/hover", { textDocument: { uri }, position: named }),
  );
  times.rename = await timesOf(
    runs / 4,
    async (index) => () =>
      client.request("textDocument/rename", { textDocument: { uri }, position: named, newName: `renamed-${index}` }),
  );
  times["colours of the whole text"] = await timesOf(
    runs / 4,
    async () => () => client.request("textDocument/semanticTokens/full", { textDocument: { uri } }),
  );
  times["code lenses"] = await timesOf(
    runs / 4,
    async () => () => client.request("textDocument/codeLens", { textDocument: { uri } }),
  );
  times["actions at an objective"] = await timesOf(
    runs / 4,
    async () => () =>
      client.request("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: named, end: named },
        context: { diagnostics: [] },
      }),
  );
  await client.stop();
  return times;
}

async function opened(client: LanguageClient, text: string): Promise<void> {
  const found = client.findings(uri, 1);
  await client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "smap", version: 1, text } });
  await found;
}

/** A folder of many maps, each importing the one before: from the start to the findings of one, and until all are known. */
async function measureWorkspace(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "smap-bench-"));
  try {
    const textOf = (index: number) => {
      const imports = index === 0 ? "" : `import before from "../${index - 1}/map.smap"\n`;
      return imports + generatedMap(26, index + 1);
    };
    for (let index = 0; index < maps; index++) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), "map.smap"), textOf(index));
    }
    const begin = performance.now();
    const client = await LanguageClient.start(script, pathToFileURL(folder).href);
    const own = pathToFileURL(join(folder, "500/map.smap")).href;
    const found = client.findings(own, 1);
    const textDocument = { uri: own, languageId: "smap", version: 1, text: textOf(500) };
    await client.notify("textDocument/didOpen", { textDocument });
    await found;
    const first = performance.now() - begin;
    const symbols = await client.request<unknown[]>("workspace/symbol", { query: "o25" });
    const all = performance.now() - begin;
    await client.stop();
    return `first findings after ${milliseconds(first)} ms, all known after ${milliseconds(all)} ms (${symbols.length} symbols found)`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundledServer(): Promise<string> {
  const entry = entries.find(({ source }) => source === "packages/server/src/main.ts");
  if (!entry) throw new Error("No bundle is made of the server");
  const outfile = join(dist, "bench", entry.output);
  await build({
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile,
    bundle: true,
    minify: true,
    ...entry.options,
  });
  return outfile;
}
