import type * as syntax from "../generated/ast.ts";
import { type Source, type Stretch, spacesAfter, spacesBefore, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** Takes a statement out; with its lines, if nothing else stands on them. */
export function removeStatement(source: Source, statement: syntax.Statement): OffsetEdit {
  return removeStretch(source, stretchOf(statement));
}

/** Takes a stretch out; with its lines, if nothing else stands on them. What else begins there begins where it did. */
export function removeStretch(source: Source, [start, end]: Stretch): OffsetEdit {
  const { text } = source;
  const lineStart = source.lineStart(start);
  const lineEnd = source.lineEnd(end);
  if (!isAlone(source, [start, end])) {
    const gap = spacesBefore(source, start);
    if (lineStart + gap === start) return { start, end: end + spacesAfter(source, end), newText: "" };
    return { start: start - gap, end, newText: "" };
  }
  const next = /^\r?\n|^\r/u.exec(text.slice(lineEnd))?.[0].length ?? 0;
  let stop = lineEnd + next;
  // Of two blank lines that meet, one goes.
  const before = text.slice(0, lineStart);
  const isBlankBefore = before === "" || /\n[ \t]*\r?\n$/u.test(before) || /\{[ \t]*\r?\n$/u.test(before);
  const blank = /^[ \t]*\r?\n/u.exec(text.slice(stop))?.[0].length ?? 0;
  if (isBlankBefore && blank > 0) stop += blank;
  return { start: lineStart, end: stop, newText: "" };
}

/** Whether nothing else stands on the lines of a stretch. */
export function isAlone(source: Source, [start, end]: Stretch): boolean {
  const before = source.text.slice(source.lineStart(start), start);
  const after = source.text.slice(end, source.lineEnd(end));
  return before.trim() === "" && after.trim() === "";
}
