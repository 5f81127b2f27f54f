import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { drawSvg, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import { run as runCommand } from "../process/run.ts";
import { dist, root } from "../repository.ts";
import { generatedMap } from "./maps/generated-map.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { medianTime } from "./measure/time.ts";
import { timeMermaid } from "./peers/mermaid.ts";
import { layOutPlainly, plainGraph } from "./peers/plain-elk.ts";
import { scripts } from "./peers/scripts.ts";
import { peerTexts } from "./peers/texts.ts";

/** What is measured against, in the versions that it was written for. Kept out of the repository's own dependencies. */
const versions = { "@hpcc-js/wasm-graphviz": "1.29.2", "@terrastruct/d2": "0.1.33", mermaid: "12.3.0" };
const cache = join(root, "node_modules/.cache/smap-peers");
const sizes = [26, 100, 400];
/** Warm runs of each; fewer where one takes long. */
const runs = 40;

interface Times {
  readonly warm: number;
  /** From the start of a process to its end, or to the picture. */
  readonly fresh?: number;
}

/** Text → SVG with the same maps, warm and as a fresh process; `--size N` measures another size alone. */
export default async function peers(options: readonly string[]): Promise<void> {
  await install();
  const size = options.indexOf("--size");
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}\n`);
  const rows: string[][] = [];
  for (const objectives of size < 0 ? sizes : [Number(options[size + 1])]) {
    const text = generatedMap(objectives);
    const own = await timeOwn(text);
    rows.push([`${objectives} objectives: smap`, ...cells(own, own)]);
    for (const [name, times] of await timePeers(readMap(text).map)) rows.push([`  ${name}`, ...cells(times, own)]);
  }
  console.log(tableOf(["text → SVG", "warm ms", "× smap", "fresh ms", "× smap"], rows));
}

async function install(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const manifest = JSON.stringify(
    { name: "peers", private: true, type: "module", dependencies: versions },
    undefined,
    2,
  );
  const file = join(cache, "package.json");
  const isThere = existsSync(join(cache, "node_modules/mermaid")) && readFileSync(file, "utf8") === manifest;
  if (!isThere) {
    writeFileSync(file, manifest);
    console.error("Installing Graphviz, D2 and Mermaid into a cache …");
    await runCommand("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: cache, quiet: true });
  }
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(cache, name), script);
}

async function timeOwn(text: string): Promise<Times> {
  const next = variantsOf(text);
  const warm = await medianTime(async () => drawSvg(await layoutMap(readMap(next()).map)), runs);
  const program = join(dist, "smap.cjs");
  if (!existsSync(program)) throw new Error("There is no built command line: “npm run build” first.");
  const file = join(cache, "map.smap");
  writeFileSync(file, text);
  const fresh = timeOf(() => runNode([program, "export", file, "-o", join(cache, "map.svg")]));
  return { warm, fresh };
}

/** The same map with its links in another order each time: the layout remembers what it found for the last maps. */
function variantsOf(text: string): () => string {
  const lines = text.split("\n");
  const links = lines.filter((line) => line.includes(" -> "));
  const others = lines.filter((line) => !line.includes(" -> "));
  let turn = 0;
  return () => {
    const first = turn++ % links.length;
    return [...others, ...links.slice(first), ...links.slice(0, first), ""].join("\n");
  };
}

async function timePeers(map: StrategyMap): Promise<[string, Times][]> {
  const { dot, d2, mermaid } = peerTexts(map);
  const graph = plainGraph(await layoutMap(map));
  const inChromium = await timeMermaid(cache, mermaid, runs);
  return [
    ["plain elkjs, layout alone", { warm: await medianTime(() => layOutPlainly(graph), runs) }],
    ["Graphviz (wasm)", timeScript("graphviz.mjs", dot)],
    ["D2 with dagre", timeScript("d2-dagre.mjs", d2)],
    ["D2 with ELK", timeScript("d2-elk.mjs", d2)],
    ["Mermaid with ELK, Chromium", { warm: median(inChromium.slice(1)), fresh: inChromium[0] ?? Number.NaN }],
  ];
}

function timeScript(script: string, text: string): Times {
  const file = join(cache, "text");
  writeFileSync(file, text);
  let times: number[] = [];
  const fresh = timeOf(() => runNode([join(cache, script), file, "1"]));
  times = JSON.parse(runNode([join(cache, script), file, String(runs)])) as number[];
  return { warm: median(times.length > 1 ? times.slice(1) : times), fresh };
}

function runNode(options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8", cwd: cache });
  if (status !== 0) throw new Error(`“node ${options.join(" ")}” failed.\n${stderr.slice(0, 2000)}`);
  return stdout;
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function cells({ warm, fresh }: Times, own: Times): string[] {
  const ratio = (time: number, ours = 1) => (time / ours).toFixed(1);
  return [
    milliseconds(warm),
    ratio(warm, own.warm),
    fresh === undefined ? "" : milliseconds(fresh),
    fresh === undefined ? "" : ratio(fresh, own.fresh),
  ];
}
