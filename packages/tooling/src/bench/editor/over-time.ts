import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { packagedExtension } from "../../repository.ts";
import { tableOf } from "../measure/table.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { withSession } from "./session.ts";
import { objectivesIn, writeForAWhile } from "./typing.ts";

/** How often memory is looked at. */
const looks = 10;
const card = 'g[data-kind="objective"]';

/** Types in a map for some minutes, and prints what server, extension host and page hold meanwhile. */
export async function measureMemory(text: string, minutes: number): Promise<void> {
  if (!(minutes > 0)) throw new Error("Say for how many minutes: --minutes 30");
  const opened = {
    vsix: packagedExtension(),
    file: "map.smap",
    text: `${text.trimEnd()}\n`,
    button: "Open Preview to the Side",
    shown: card,
    usable: `.map ${card}`,
  };
  await withSession(opened, async (session) => {
    await session.press("Control+K", "v");
    const frame = await session.beside();
    await frame.waitForSelector(opened.usable);
    await session.press("Control+1");
    const before = await saidIn(frame);
    const objectives = objectivesIn(text);
    const begin = Date.now();
    const passed = () => (Date.now() - begin) / 60_000;
    const rows = [rowOf(0, await memoryOf(session))];
    let turn = 0;
    for (let look = 1; look <= looks; look++) {
      while (passed() < (minutes * look) / looks) await writeForAWhile(session, objectives, turn++);
      rows.push(rowOf(passed(), await memoryOf(session)));
      console.error(rows.at(-1)?.join("  "));
    }
    const head = ["minutes", "server heap", "all", "host heap", "all", "page heap", "DOM nodes", "all pages"];
    console.log(tableOf(head, rows));
    console.log(`MB, heaps after a collection of garbage; ${turn} turns of typing.`);
    await session.press("Control+S");
    await session.page.waitForTimeout(2000);
    const isSameText = readFileSync(join(session.home, opened.file), "utf8") === opened.text;
    const isSamePicture = (await saidIn(frame)) === before;
    console.log(isSameText ? "No keystroke is lost: the text is as in the beginning." : "But the text is another.");
    console.log(isSamePicture ? "So is the picture." : "But the picture is another.");
  });
}

function rowOf(minutes: number, memory: Memory): string[] {
  const { serverHeap, server, hostHeap, host, pageHeap, nodes, pages } = memory;
  const megabytes = [serverHeap, server, hostHeap, host, pageHeap].map((bytes) => (bytes / 1e6).toFixed(1));
  return [minutes.toFixed(1), ...megabytes, nodes.toLocaleString("en"), (pages / 1e6).toFixed(1)];
}

/** What the cards and links of the picture say. */
function saidIn(frame: Frame): Promise<string> {
  const drawn = frame.locator('g[data-kind="objective"], g[data-kind="link"]');
  return drawn.evaluateAll((groups) => JSON.stringify(groups.map((group) => group.getAttribute("aria-label")).sort()));
}
