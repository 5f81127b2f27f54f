import { existsSync, readFileSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { packagedExtension, root } from "../repository.ts";
import { lastKeyOf, paintedAt } from "./editor/page-clock.ts";
import { type Session, withSession } from "./editor/session.ts";
import { generatedMap } from "./maps/generated-map.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { quantile } from "./measure/time.ts";

const often = 40;

interface Measured {
  readonly what: string;
  readonly times: readonly number[];
}

/**
 * How long a user waits in the real VS Code, with the packaged extension: from a key to the painted picture or the list of
 * completions, from the command to the first picture, and what of starting is ours.
 *
 *     npm run package && npm run bench -- editor
 */
export default async function run(): Promise<void> {
  if (!existsSync(packagedExtension())) throw new Error("The extension is not packaged: “npm run package” does it.");
  const maps = [
    { name: "26 objectives", text: readFileSync(join(root, "examples", "lumen.smap"), "utf8") },
    { name: "100 objectives", text: generatedMap(100) },
  ];
  const rows: string[][] = [];
  for (const { name, text } of maps) {
    await withSession(withOpenEnd(text), async (session) => {
      for (const { what, times } of await measured(session, text))
        rows.push([`${name}: ${what}`, ...[0.5, 0.95, 1].map((share) => milliseconds(quantile(times, share)))]);
    });
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}`);
  console.log(`Package: ${(statSync(packagedExtension()).size / 1e6).toFixed(2)} MB\n`);
  console.log(tableOf(["ms", "p50", "p95", "most"], rows));
}

/** A link at the end that lacks the last letter of its effect. */
function withOpenEnd(text: string): string {
  const { from, to } = endsIn(text);
  return `${text.trimEnd()}\n\n${from} -> ${to.slice(0, -1)}\n`;
}

/** Two objectives that no line links directly, and the title of the first. */
function endsIn(text: string): { from: string; to: string; title: string } {
  const objectives = [...text.matchAll(/objective (\S+) "([^"]+)"/gu)].map(([, name = "", title = ""]) => ({
    name,
    title,
  }));
  const last = objectives.at(-1);
  const first = objectives.find(({ name }) => last && !text.includes(`${last.name} -> ${name}`));
  if (!first || !last) throw new Error("The map has too few objectives.");
  return { from: last.name, to: first.name, title: last.title };
}

async function measured(session: Session, text: string): Promise<Measured[]> {
  const { from, to, title } = endsIn(text);
  const { page, press } = session;
  await press("Control+K", "v");
  const opened = await lastKeyOf(page);
  const frame = await session.preview();
  const first = (await paintedAt(frame, 'g[data-kind="objective"]', true)) - opened;
  await press("Control+1");
  await session.goBehind(`objective ${from} "${title}`);
  const card = `g[data-kind="objective"][data-id="${from}"][aria-label*="${title}x"]`;
  const same = await keyTimes(session, frame, "x", card);
  await session.goBehind(`\n\n${from} -> ${to.slice(0, -1)}`);
  const link = `g[data-kind="link"][data-from="${from}"][data-to="${to}"]`;
  const other = await keyTimes(session, frame, to.slice(-1), link);
  return [
    { what: "preview opened → first picture", times: [first] },
    { what: "key → painted, same shape", times: same },
    { what: "key → painted, other shape", times: other },
    { what: "Ctrl+Space → completions", times: await completionTimes(session) },
  ];
}

/** Types a letter and takes it back, and so on; each time until the picture shows it. */
async function keyTimes(session: Session, frame: Frame, letter: string, selector: string): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < often; index++) {
    const isTyped = index % 2 === 0;
    const painted = paintedAt(frame, selector, isTyped);
    await session.press(isTyped ? letter : "Backspace");
    if (isTyped) await session.press("Escape");
    times.push((await painted) - (await lastKeyOf(session.page)));
  }
  return times;
}

async function completionTimes(session: Session): Promise<number[]> {
  const times: number[] = [];
  const { page, press } = session;
  for (let index = 0; index < often / 2; index++) {
    const shown = paintedAt(page.mainFrame(), ".suggest-widget.visible .monaco-list-row", true);
    await press("Control+Space");
    times.push((await shown) - (await lastKeyOf(page)));
    await press("Escape");
    await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
  }
  return times;
}
