import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { drawSvg, type Layout, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { root } from "../repository.ts";
import { editsOf } from "./maps/edits.ts";
import { generatedMap, randomNumbers } from "./maps/generated-map.ts";
import { readabilityOf } from "./measure/lines.ts";
import { stabilityOf } from "./measure/stability.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { medianTime } from "./measure/time.ts";
import { bandedGraph, layOutPlainly, linesOf, plainGraph } from "./peers/plain-elk.ts";

const head = ["map", "cards", "links", "ms", "crossings", "bends", "length", "moved", "flips", "size", "aspect", "pt"];
/** A slide of 13.333 × 7.5 inches, in points. */
const slide = { width: 960, height: 540 };
const generatedSizes = [26, 100, 400, 1000];
/** So many edits of a generated map are tried; of an example, all. */
const mostEdits = 20;
const mostBanded = 400;

/** Time from model to SVG, what the picture is like, and beside it what elkjs alone makes of the same cards and links, without and
 * with the bands and columns. */
export default async function run(): Promise<void> {
  const rows: string[][] = [];
  for (const { name, map, edits } of [...examples(), ...generated()]) {
    const layout = await layoutMap(map);
    rows.push([name, ...(await ownRow(map, layout, edits))]);
    const plain = inOrderOf(map, layout);
    rows.push(["  plain elkjs, no bands", ...(await elkRow(plainGraph(plain)))]);
    // Partitions take elkjs a minute at 1,000 cards.
    if (layout.cards.length <= mostBanded)
      rows.push(["  plain elkjs with bands", ...(await elkRow(bandedGraph(plain)))]);
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}\n`);
  console.log(tableOf(head, rows));
  console.log(
    "\nms: median, warm, model → SVG (plain elkjs: layout alone). length: px of all links. moved: px by which a card is displaced" +
      "\nby one edit, on average over all. flips: pairs in a row that change places outside the boxes that an edit touches." +
      "\npt: the size of most cards' titles, of the smallest, and of the smallest words at all, on a slide of 13.333 × 7.5 in.",
  );
}

/** The cards in the order of the text: plain elkjs is not to begin with the order that was found here. */
function inOrderOf({ perspectives }: StrategyMap, layout: Layout): Layout {
  const names = perspectives.flatMap(({ objectives, clusters }) =>
    [...objectives, ...clusters.flatMap((cluster) => cluster.objectives)].map(({ name }) => name),
  );
  const place = new Map(names.map((name, index) => [name, index]));
  const placeOf = (id: string) => place.get(id) ?? names.length;
  return { ...layout, cards: layout.cards.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)) };
}

/** The same map with its links in another order each time: the layout remembers what it found for the last maps. */
function variantsOf(map: StrategyMap): () => StrategyMap {
  let turn = 0;
  return () => {
    const first = turn++ % Math.max(1, map.links.length);
    return { ...map, links: [...map.links.slice(first), ...map.links.slice(0, first)] };
  };
}

function examples() {
  const folder = join(root, "examples");
  const read = (path: string): StrategyMap =>
    readMap(readFileSync(join(folder, path), "utf8"), (imported) => read(imported)).map;
  const files = readdirSync(folder).filter((file) => file.endsWith(".smap"));
  return files.map((file) => ({ name: file, map: read(file), edits: Number.POSITIVE_INFINITY }));
}

function generated() {
  return generatedSizes.map((size) => {
    const { map } = readMap(generatedMap(size));
    return { name: `${size} generated`, map, edits: size > 400 ? 4 : mostEdits };
  });
}

async function ownRow(map: StrategyMap, layout: Layout, most: number): Promise<string[]> {
  const next = variantsOf(map);
  const time = await medianTime(async () => drawSvg(await layoutMap(next())));
  const { crossings, bends, length } = readabilityOf(layout.links.map(({ points }) => points));
  const all = editsOf(map);
  const random = randomNumbers(1);
  const chosen = all.length <= most ? all : Array.from({ length: most }, () => all[Math.floor(random() * all.length)]);
  let moved = 0;
  let flips = 0;
  for (const edit of chosen) {
    if (!edit) continue;
    const stability = stabilityOf(layout, await layoutMap(edit.map), edit.touched);
    moved += stability.displacement;
    flips += stability.flips;
  }
  const counts = [layout.cards.length, layout.links.length].map(String);
  const figures = [crossings, bends, length].map((figure) => figure.toLocaleString("en"));
  const stability = [(moved / Math.max(1, chosen.length)).toFixed(1), String(flips)];
  const size = sizeOf(layout.width, layout.height);
  return [...counts, milliseconds(time), ...figures, ...stability, ...size, pointsOf(layout)];
}

/** elkjs throws on some maps, with a message that says nothing to anybody. */
async function elkRow(graph: ElkNode): Promise<string[]> {
  const result = await layOutPlainly(graph).catch(() => undefined);
  if (!result) return ["", "", "throws", ...Array.from({ length: head.length - 4 }, () => "")];
  const time = await medianTime(() => layOutPlainly(graph));
  const { crossings, bends, length } = readabilityOf(linesOf(result));
  const figures = [crossings, bends, length].map((figure) => figure.toLocaleString("en"));
  return ["", "", milliseconds(time), ...figures, "", "", ...sizeOf(result.width ?? 0, result.height ?? 0), ""];
}

function pointsOf(layout: Layout): string {
  const { width, height, cards } = layout;
  const scale = Math.min(slide.width / width, slide.height / height);
  const titles = cards.map(({ titleSize }) => titleSize).sort((a, b) => a - b);
  const all = [...drawSvg(layout).matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
  const sizes = [titles[titles.length >> 1] ?? 0, titles[0] ?? 0, Math.min(...all)];
  return sizes.map((size) => (size * scale).toFixed(1)).join(", ");
}

function sizeOf(width: number, height: number): string[] {
  return [`${Math.round(width)} × ${Math.round(height)}`, (width / height).toFixed(2)];
}
