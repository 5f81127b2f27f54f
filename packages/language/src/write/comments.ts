import { type Source, type Stretch, spacesAfter, spacesBefore } from "./source.ts";

/** Where a line of its own can be written after an offset: at the end of its line, and of the comments that begin there. */
export function endOfLines(source: Source, offset: number): number {
  let end = source.lineEnd(offset);
  for (let comment = source.commentAround(end); comment; comment = source.commentAround(end)) {
    end = source.lineEnd(comment[1]);
  }
  return end;
}

/** Where a line of its own can be written before an offset: at the start of its line, and of the comments that end there. */
export function startOfLines(source: Source, offset: number): number {
  let start = source.lineStart(offset);
  for (let comment = source.commentAround(start); comment; comment = source.commentAround(start)) {
    start = source.lineStart(comment[0]);
  }
  return start;
}

/**
 * A statement with the comments that are about it, if it begins its line: those before and behind it on its lines, and those
 * on the lines right above. A blank line ends them: what stands above it is about more.
 */
export function withComments(source: Source, [start, end]: Stretch): Stretch {
  const first = firstOnLine(source, start);
  if (first === undefined) return [start, end];
  let begin = first;
  for (let above = commentAbove(source, begin); above !== undefined; above = commentAbove(source, begin)) begin = above;
  let stop = end;
  const beside = () => source.commentAt(stop + spacesAfter(source, stop));
  for (let comment = beside(); comment; comment = beside()) stop = comment[1];
  return [begin, stop];
}

/** Where the comments before an offset begin on its lines, if nothing else stands there. */
function firstOnLine(source: Source, offset: number): number | undefined {
  let start = offset;
  for (;;) {
    const gap = start - spacesBefore(source, start);
    if (gap === source.lineStart(start)) return start;
    const comment = source.commentAround(gap - 1);
    if (!comment) return undefined;
    start = comment[0];
  }
}

/** Where the comment begins that fills the lines right above the one that an offset begins. */
function commentAbove(source: Source, offset: number): number | undefined {
  const lineStart = source.lineStart(offset);
  if (lineStart === 0) return undefined;
  const end = source.lineEnd(source.lineStart(lineStart - 1));
  const last = end - spacesBefore(source, end);
  const comment = source.commentAround(last - 1) ?? source.commentAround(end - 1);
  return comment && firstOnLine(source, comment[0]);
}
