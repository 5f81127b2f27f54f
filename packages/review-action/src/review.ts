import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEvent } from "./event.ts";
import { addSummary, annotate, setOutputs } from "./runner.ts";
import { smap } from "./smap.ts";

/**
 * Checks and compares, and leaves the results as files: the Markdown for summary and comment, the page with the picture,
 * and SARIF. What must not be is told by an output, so that all of that is handed on before the job fails.
 */
export function review(): void {
  const { SMAP_BASE, SMAP_PATHS = "", SMAP_MAX_WARNINGS = "", RUNNER_TEMP } = process.env;
  const base = SMAP_BASE?.trim() || readEvent().base;
  if (!base) throw failed("There is nothing to compare with: give the input “base”.");
  const paths = SMAP_PATHS.split("\n").flatMap((path) => path.trim() || []);
  const only = paths.length === 0 ? [] : ["--", ...paths];
  const folder = join(RUNNER_TEMP ?? tmpdir(), "smap-review");
  mkdirSync(folder, { recursive: true });

  // What a change has deleted can be compared, and not be checked.
  const there = paths.filter((path) => existsSync(path) || /[*?[{]/u.test(path));
  const check = (format: string) => {
    const limit = SMAP_MAX_WARNINGS.trim() === "" ? [] : ["--max-warnings", SMAP_MAX_WARNINGS.trim()];
    if (paths.length > 0 && there.length === 0) return undefined;
    return done(smap(["check", `--changed=${base}`, "--format", format, ...limit, "--", ...there]));
  };
  const annotations = check("github");
  // Every line of it is a command or our own words; what stands in a map is escaped in it.
  process.stdout.write(annotations?.output ?? "");
  const sarif = check("sarif")?.output;
  const diff = (format: string) =>
    done(smap(["diff", `--git=${base}`, "--format", format, "--exit-code", ...only]), [0, 1, 2]);
  const { output: markdown, status } = diff("markdown");
  const changed = status !== 0;
  const { errors, warnings } = sarif === undefined ? { errors: 0, warnings: 0 } : countsOf(sarif);

  const at = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const isFailed = (annotations?.status ?? 0) !== 0;
  const verdict = `${isFailed ? "❌" : "✅"} The change brings in ${count(errors, "error")} and ${count(warnings, "warning")}.`;
  const whole = `${markdown.trimEnd()}\n\n${verdict}\n`;
  addSummary(whole);
  setOutputs({
    changed: String(changed),
    errors: String(errors),
    warnings: String(warnings),
    failed: String(isFailed),
    markdown: at("review.md", whole),
    page: changed ? at("strategy-map-review.html", diff("html").output) : "",
    sarif: sarif === undefined ? "" : at("findings.sarif", sarif),
  });
}

function done(run: ReturnType<typeof smap>, fine: readonly number[] = [0, 1]): ReturnType<typeof smap> {
  // With a report, status 2 means that a side could not be read as a whole, which the report says.
  if (fine.includes(run.status) && (run.status !== 2 || run.output !== "")) return run;
  throw failed(run.errors.trim() || "smap could not do it.");
}

function failed(message: string): Error {
  annotate("error", message);
  return new Error(message);
}

function countsOf(sarif: string): { errors: number; warnings: number } {
  const { runs } = JSON.parse(sarif) as { runs: readonly { results: readonly { level: string }[] }[] };
  const results = runs.flatMap((run) => run.results);
  const of = (level: string) => results.filter((result) => result.level === level).length;
  return { errors: of("error"), warnings: of("warning") };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
