import type * as syntax from "../generated/ast.ts";
import { blockOf } from "./insert.ts";
import { removeStretch } from "./remove.ts";
import { type Source, sliceOf, stretchOf } from "./source.ts";
import { type OffsetEdit, withEdits } from "./text-edit.ts";

/** What is as often written without a block as with one; a band or column is written with braces though it is empty. */
const withOrWithout: ReadonlySet<syntax.Statement["$type"]> = new Set([
  "Objective",
  "Measure",
  "Initiative",
  "Link",
  "ObjectiveLink",
  "Segment",
]);

/** The same edits, in the order of the text, with the braces of blocks that they leave nothing in. */
export function withoutEmptied(source: Source, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  const owners = new Set(
    edits.flatMap(({ start, end, newText }) => (newText === "" ? (source.statementAt(start, end) ?? []) : [])),
  );
  let result = edits;
  for (const owner of owners) {
    const block = withOrWithout.has(owner.$type) ? blockOf(owner) : undefined;
    if (!block) continue;
    const [open, end] = stretchOf(block);
    const inside = result.filter((edit) => open < edit.start && edit.end < end);
    const isTouched = result.some((edit) => !inside.includes(edit) && edit.start < end && open < edit.end);
    const isClosed = source.text[end - 1] === "}";
    // What follows on the line would run into it: `a -> b c -> d`.
    const isLast = /^[ \t]*(?:\}|\/\/|$)/u.test(source.text.slice(end, source.lineEnd(end)));
    if (
      inside.length === 0 ||
      isTouched ||
      !isClosed ||
      !isLast ||
      sliceOf(source, [open + 1, end - 1], inside).trim() !== ""
    )
      continue;
    const outside = result.filter((edit) => !inside.includes(edit));
    result = withEdits(outside, [removeStretch(source, [open, end])]) ?? result;
  }
  return result;
}
