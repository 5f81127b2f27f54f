import { existsSync, readFileSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { packagedExtension, root } from "../repository.ts";
import { openFloor, packFloor } from "./editor/floor/pack.ts";
import { measureMemory } from "./editor/over-time.ts";
import { type Opened, type Session, withSession } from "./editor/session.ts";
import { objectivesIn } from "./editor/typing.ts";
import { completionTimes, keyTimes, lineTimes, openingTime, openingTimes, type Typed } from "./editor/waits.ts";
import { generatedMap } from "./maps/generated-map.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { quantile } from "./measure/time.ts";

/** So many shapes that were not seen before. */
const mostLinks = 30;
/** So often the preview is opened again. */
const openings = 8;
/** So often it is opened in an editor that has just started. */
const starts = 7;

type Wait =
  | "just started"
  | "first picture"
  | "usable picture"
  | "first keys"
  | "same shape"
  | "other shape"
  | "completions";
type Times = Readonly<Partial<Record<Wait, readonly number[]>>>;

/** What a wait is measured against, in ms at p95; a few hundred objectives are nobody's daily map. */
const waits: Readonly<Record<Wait, { readonly says: string; readonly budget: number }>> = {
  "just started": { says: "preview opened in an editor that just started → first picture", budget: 1000 },
  "first picture": { says: "preview opened → first picture", budget: 1000 },
  "usable picture": { says: "preview opened → picture to work with", budget: 1000 },
  "first keys": { says: "key → painted, same shape, in a page that just opened", budget: 60 },
  "same shape": { says: "key → painted, same shape", budget: 60 },
  "other shape": { says: "key → painted, other shape", budget: 150 },
  completions: { says: "Ctrl+Space → completions", budget: 50 },
};

/**
 * How long a user waits in the real VS Code, with the packaged extension: from a key to the painted picture or the list of
 * completions, and from the command to the first picture. Beside each is the floor: how long the same takes with an
 * extension that does nothing but show a few words of the text, or offers always the same ones. The difference is ours.
 *
 *     npm run package && npm run bench -- editor
 *     npm run bench -- editor --minutes 30     how much memory the editor's parts hold while somebody types so long
 */
export default async function run(options: readonly string[]): Promise<void> {
  if (!existsSync(packagedExtension())) throw new Error("The extension is not packaged: “npm run package” does it.");
  const lumen = readFileSync(join(root, "examples", "lumen.smap"), "utf8");
  if (options[0] === "--minutes") return measureMemory(lumen, Number(options[1]));
  const floor = await floorTimes(lumen);
  const rows: string[][] = [];
  for (const [name, text] of [
    ["26 objectives", lumen],
    ["100 objectives", generatedMap(100)],
  ] as const) {
    const times = await mapTimes(text);
    for (const [wait, { says, budget }] of Object.entries(waits) as [Wait, (typeof waits)[Wait]][])
      rows.push([`${name}: ${says}`, ...rowOf(times[wait] ?? [], floor[wait] ?? []), milliseconds(budget)]);
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}`);
  console.log(`Package: ${(statSync(packagedExtension()).size / 1e6).toFixed(2)} MB\n`);
  console.log(tableOf(["ms", "p50", "p95", "floor p50", "p95", "ours p50", "p95", "budget p95"], rows));
}

function rowOf(times: readonly number[], floor: readonly number[]): string[] {
  const [half = 0, most = 0] = [0.5, 0.95].map((share) => quantile(times, share));
  const [least = 0, usual = 0] = [0.5, 0.95].map((share) => quantile(floor, share));
  return [half, most, least, usual, half - least, most - usual].map(milliseconds);
}

/**
 * What the editor itself takes, whatever an extension does. A letter at the end of a line opens the list of completions there
 * as it does in a map.
 */
async function floorTimes(map: string): Promise<Times> {
  const shown = "#words[data-words]";
  const lines = Array.from({ length: mostLinks }, () => "word");
  const text = ["first", "", ...lines, "", map.replaceAll('"', "'")].join("\n");
  const opened = { vsix: await packFloor(), file: "text.txt", text, button: openFloor, shown, usable: shown };
  let times: Times = { "just started": await startTimes(opened) };
  await withSession(opened, async (session) => {
    const { frame, ...opening } = await openTimes(session, opened);
    const keys = await sameTimes(session, frame, {
      behind: "first",
      letter: "x",
      shows: '#words[data-words^="firstx"]',
    });
    const ends = lines.map(() => ({ behind: "\n\nword", letter: "s", shows: '#words[data-words*="words"]' }));
    const lineEnds = await lineTimes(session, frame, ends);
    const completions = await completionTimes(session);
    times = { ...times, ...opening, ...keys, "other shape": lineEnds, completions };
  });
  return times;
}

async function mapTimes(text: string): Promise<Times> {
  const titled = objectivesIn(text).at(-1);
  if (!titled) throw new Error("The map has no objective with a title.");
  const shown = 'g[data-kind="objective"]';
  const links = openLinks(text);
  const opened = {
    vsix: packagedExtension(),
    file: "map.smap",
    button: "Open Preview to the Side",
    text: `${text.trimEnd()}\n\n${links.map(({ written }) => written).join("\n")}\n`,
    shown,
    usable: `.map ${shown}`,
  };
  let times: Times = { "just started": await startTimes(opened) };
  await withSession(opened, async (session) => {
    const { frame, ...opening } = await openTimes(session, opened);
    const keys = await sameTimes(session, frame, {
      behind: `objective ${titled.name} "${titled.title}`,
      letter: "x",
      shows: `${shown}[data-id="${titled.name}"][aria-label*="${titled.title}x"]`,
    });
    const lines = links.map(({ from, to, written }) => ({
      behind: `\n\n${written}`,
      letter: to.slice(-1),
      shows: `g[data-kind="link"][data-from="${from}"][data-to="${to}"]`,
    }));
    const other = await lineTimes(session, frame, lines);
    const completions = await completionTimes(session);
    times = { ...times, ...opening, ...keys, "other shape": other, completions };
  });
  return times;
}

/** The waits for the page in editors that have just started: the key is pressed as soon as they know the extension. */
async function startTimes(opened: Opened): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < starts; index++) {
    await withSession(opened, async (session) => {
      const { shown } = await openingTime(session, opened);
      times.push(shown);
    });
  }
  return times;
}

/** The waits for the page beside the text, and the page. */
async function openTimes(session: Session, opened: Opened) {
  const first = await openingTime(session, opened);
  const again = await openingTimes(session, opened, openings);
  return {
    "first picture": again.map(({ shown }) => shown),
    "usable picture": again.map(({ usable }) => usable),
    frame: (again.at(-1) ?? first).frame,
  };
}

/** The first keys in a page are slower than those that follow: a program is at full speed only after it has run for a while. */
async function sameTimes(session: Session, frame: Frame, typed: Typed): Promise<Times> {
  const first = await keyTimes(session, frame, typed);
  return { "first keys": first, "same shape": await keyTimes(session, frame, typed) };
}

/** Links between objectives that no line links yet, each as it is written without its last letter: then it links nothing. */
function openLinks(text: string): { from: string; to: string; written: string }[] {
  const names = objectivesIn(text).map(({ name }) => name);
  const pairs = names
    .slice(-6)
    .flatMap((from) => names.map((to) => ({ from, to, written: `${from} -> ${to.slice(0, -1)}` })));
  const isNew = ({ from, to }: (typeof pairs)[number]) =>
    from !== to && !text.includes(`${from} -> ${to}`) && !names.includes(to.slice(0, -1));
  return pairs.filter(isNew).slice(0, mostLinks);
}
