import { applyEdits, formatText, MapText, writeFixes } from "@smap/language";
import { check } from "@smap/method";
import type { Fix } from "@smap/model";
import { type MapFile, readWithImports } from "./read.ts";
import { writeWhole } from "./write.ts";

/** A fix can bring out the next one; after so many rounds something goes round in circles. */
const maxRounds = 50;

/** Applies all fixes that only say what the text already meant, and what they bring out, and writes the file. Gives their number. */
export function fixSafely({ path, text, reading, settings }: MapFile): number {
  // Bytes that were no UTF-8 would be lost for good.
  if (reading.syntax.length > new MapText(text).reading.syntax.length) return 0;
  let now = readWithImports(path, text);
  let applied = 0;
  for (let round = 0; round < maxRounds; round++) {
    const fixes = safeFixes(now, settings);
    const edits = writeFixes(now, fixes);
    if (edits.length === 0) break;
    now = readWithImports(path, applyEdits(now.text, edits));
    applied += Math.max(1, fixes.length - safeFixes(now, settings).length);
  }
  if (now.text !== text) writeWhole(path, keptInStyle(text, now.text));
  return applied;
}

function safeFixes(source: MapText, settings: MapFile["settings"]): Fix[] {
  return check(source.reading.map, settings).findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []);
}

/** A text that was formatted is so afterwards. */
function keptInStyle(before: string, after: string): string {
  return formatText(before).text === before ? formatText(after).text : after;
}
