import type * as syntax from "../generated/ast.ts";
import { blockOf } from "./insert.ts";
import { type Source, sliceOf, spacesBefore, stretchOf } from "./source.ts";
import { inOrder, type OffsetEdit } from "./text-edit.ts";

/** What is as often written without a block as with one; a band or column is written with braces though it is empty. */
const withOrWithout: ReadonlySet<syntax.Statement["$type"]> = new Set([
  "Objective",
  "Measure",
  "Initiative",
  "Link",
  "ObjectiveLink",
  "Segment",
]);

/** The same edits, with the braces of blocks that they leave nothing in. */
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
    if (isTouched || !isClosed || sliceOf(source, [open + 1, end - 1], inside).trim() !== "") continue;
    const braces = { start: open - spacesBefore(source, open), end, newText: "" };
    result = inOrder([...result.filter((edit) => !inside.includes(edit)), braces]);
  }
  return result;
}
