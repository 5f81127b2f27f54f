import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawSvg, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import { run as runCommand } from "../process/run.ts";
import { dist, root } from "../repository.ts";
import { generatedMap } from "./maps/generated-map.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { quantile } from "./measure/time.ts";
import { timeMermaid } from "./peers/mermaid.ts";
import { bandedGraph, layOutPlainly, plainGraph } from "./peers/plain-elk.ts";
import { scripts } from "./peers/scripts.ts";
import { peerTexts } from "./peers/texts.ts";
import { measured, timeOf, warmTimes, warmUp } from "./peers/warm-times.ts";

/** What is measured against, in the versions that it was written for. Kept out of the repository's own dependencies. */
const versions = { "@hpcc-js/wasm-graphviz": "1.29.2", "@terrastruct/d2": "0.1.33", mermaid: "12.3.0" };
const cache = join(root, "node_modules/.cache/smap-peers");
const warmTimesFile = pathToFileURL(join(root, "packages/tooling/src/bench/peers/warm-times.ts")).href;
const sizes = [26, 100, 400];

interface Times {
  readonly warm: number;
  /** From the start of a process to its end, or to the picture. */
  readonly fresh?: number;
}

/** Text → SVG of the same maps, with their bands and columns, warm and as a fresh process; `--size N` measures that size alone. */
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
  console.log(
    `\nwarm: the median of ${measured.most} runs after ${warmUp.most} that are left out, of all alike; where that takes longer than` +
      `\n${(warmUp.ms + measured.ms) / 1000} s, of fewer, but no fewer than ${measured.least} after ${warmUp.least}. fresh: a process, or Chromium, from its start to the picture.` +
      "\nAll but plain elkjs get the bands as boxes, and the columns as boxes in them. Plain elkjs draws nothing: its layout alone.",
  );
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
  const warm = await medianOf(async () => drawSvg(await layoutMap(readMap(next()).map)));
  const program = join(dist, "smap.cjs");
  if (!existsSync(program)) throw new Error("There is no built command line: “npm run build” first.");
  const file = join(cache, "map.smap");
  writeFileSync(file, text);
  const fresh = await timeOf(() => runNode([program, "export", file, "-o", join(cache, "map.svg")]));
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
  const { dot, dotOrtho, d2, mermaid } = peerTexts(map);
  const layout = await layoutMap(map);
  const inChromium = await timeMermaid(cache, mermaid);
  return [
    ["plain elkjs, no boxes", { warm: await medianOf(() => layOutPlainly(plainGraph(layout))) }],
    ["plain elkjs with bands and columns", { warm: await medianOf(() => layOutPlainly(bandedGraph(layout))) }],
    ["Graphviz (wasm), curves", await timeScript("graphviz.mjs", dot)],
    ["Graphviz (wasm), splines=ortho", await timeScript("graphviz.mjs", dotOrtho)],
    ["D2 with dagre", await timeScript("d2-dagre.mjs", d2)],
    ["D2 with ELK", await timeScript("d2-elk.mjs", d2)],
    ["Mermaid with ELK, Chromium", { warm: quantile(inChromium.warm, 0.5), fresh: inChromium.fresh }],
  ];
}

async function timeScript(script: string, text: string): Promise<Times> {
  const file = join(cache, "text");
  writeFileSync(file, text);
  const fresh = await timeOf(() => runNode([join(cache, script), file]));
  const times = JSON.parse(runNode([join(cache, script), file, warmTimesFile])) as number[];
  return { warm: quantile(times, 0.5), fresh };
}

async function medianOf(work: () => unknown): Promise<number> {
  return quantile(await warmTimes(() => timeOf(work)), 0.5);
}

function runNode(options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8", cwd: cache });
  if (status !== 0) throw new Error(`“node ${options.join(" ")}” failed.\n${stderr.slice(0, 2000)}`);
  return stdout;
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
