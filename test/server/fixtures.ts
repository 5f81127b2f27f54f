import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Marked, readMarks } from "./marks.ts";

export interface FixtureFile extends Marked {
  readonly name: string;
  readonly uri: string;
}

/** A case of a feature: one or more files, with marks where something is asked. */
export interface Fixture {
  readonly name: string;
  readonly files: readonly FixtureFile[];
}

const folder = join(import.meta.dirname, "..", "fixtures", "server");

/**
 * The cases of a feature, a file each in `test/fixtures/server/<feature>/`. A line `//// other.smap` begins another file of
 * the same case. @throws for a case without a mark.
 */
export function fixturesOf(feature: string): Fixture[] {
  const files = readdirSync(join(folder, feature)).filter((file) => file.endsWith(".smap"));
  if (files.length === 0) throw new Error(`“${feature}” has no fixtures`);
  return files.sort().map((file) => readFixture(feature, file));
}

function readFixture(feature: string, file: string): Fixture {
  const name = file.replace(/\.smap$/u, "");
  const pieces = readFileSync(join(folder, feature, file), "utf8").split(/^\/\/\/\/ (\S+)\n/mu);
  const [first = "", ...others] = pieces;
  const texts: [string, string][] = [[file, first]];
  for (let index = 0; index < others.length; index += 2) texts.push([others[index] ?? "", others[index + 1] ?? ""]);
  const read = texts.map(([other, text]) => ({
    name: other,
    uri: `file:///fixtures/${feature}/${name}/${other}`,
    ...readMarks(text),
  }));
  if (read.every(({ cursors, ranges }) => cursors.length + ranges.length === 0))
    throw new Error(`The fixture “${feature}/${file}” has no mark`);
  return { name, files: read };
}
