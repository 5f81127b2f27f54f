import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { drawDifference, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import { check, compareChecks } from "@smap/method";
import { diff, differenceOf } from "@smap/model";
import { build } from "esbuild";
import { entries } from "../build/entries.ts";
import { dist, root } from "../repository.ts";
import { generatedMap, randomNumbers } from "./maps/generated-map.ts";
import { milliseconds, tableOf } from "./measure/table.ts";
import { medianTime, quantile, timesOf } from "./measure/time.ts";

const sizes = [26, 100, 1000];
const maps = 200;
const changedMaps = 10;

/** How long it takes to tell two maps apart, to draw that, and to go through a repository: medians, warm, in ms. */
export default async function run(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}\n`);
  const rows: string[][] = [];
  for (const size of sizes) {
    const before = readMap(generatedMap(size)).map;
    const after = readMap(edited(generatedMap(size))).map;
    const checked = { before: { ...check(before), map: before }, after: { ...check(after), map: after } };
    const difference = differenceOf(before, after);
    const times = [
      await medianTime(() => diff(before, after)),
      await medianTime(() => differenceOf(before, after)),
      await medianTime(() => compareChecks(checked.before, checked.after)),
      ...(size > 100
        ? []
        : [await medianTime(async () => drawDifference(await layoutMap(difference.union), difference))]),
    ];
    rows.push([`${size} objectives, ${difference.changes.length} changes`, ...times.map(milliseconds)]);
  }
  console.log(tableOf(["two maps", "changes", "with marks and words", "findings", "picture"], rows));
  console.log(`\n${maps} maps with ${changedMaps} changed: ${await measureRepository()}`);
}

/** About a tenth of the map otherwise: titles, names, links, places. */
function edited(text: string): string {
  const random = randomNumbers(2);
  const lines = text.split("\n").flatMap((line) => {
    const chance = random();
    if (/^\s+(?:critical )?objective/u.test(line)) {
      if (chance < 0.04) return [line.replace(/"$/u, ' at last"')];
      if (chance < 0.06) return [];
      if (chance < 0.1) return [line, `    objective new${Math.floor(random() * 1e9)} "Do something new"`];
    }
    return line.includes("->") && chance < 0.08 ? [] : [line];
  });
  return lines.join("\n");
}

async function measureRepository(): Promise<string> {
  const script = join(dist, "bench", "smap.cjs");
  const entry = entries.find(({ output }) => output === "smap.cjs");
  if (!entry) throw new Error("No bundle is made of the command line");
  await build({
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: script,
    bundle: true,
    minify: true,
    ...entry.options,
  });
  const folder = mkdtempSync(join(tmpdir(), "smap-bench-"));
  try {
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder });
    const write = (index: number, text: string) => writeFileSync(join(folder, `map-${index}.smap`), text);
    git("init", "--quiet");
    for (let index = 0; index < maps; index++) write(index, generatedMap(26, index + 1));
    git("add", "--all");
    git("commit", "--quiet", "--message", "Before");
    for (let index = 0; index < changedMaps; index++) write(index, edited(generatedMap(26, index + 1)));
    git("commit", "--quiet", "--all", "--message", "After");
    const measured: string[] = [];
    const commands = [
      ["diff", "--git", "HEAD~1..HEAD"],
      ["diff", "--git", "HEAD~1..HEAD", "--format", "markdown"],
      ["diff", "--git", "HEAD~1..HEAD", "--format", "html"],
      ["check", "--changed", "HEAD~1", "--format", "sarif"],
    ];
    for (const command of commands) {
      const times = await timesOf(5, async () => async () => {
        try {
          execFileSync(process.execPath, [script, ...command], { cwd: folder, stdio: "ignore" });
        } catch (error) {
          // The maps of the benchmark have errors, which is what status 1 says.
          if ((error as { status?: number }).status !== 1) throw error;
        }
      });
      measured.push(`smap ${command.join(" ")}: ${milliseconds(quantile(times, 0.5))} ms`);
    }
    return `\n  ${measured.join("\n  ")}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
