import type { Moved } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { withComments } from "./comments.ts";
import { insertAtTop, insertIntoBlock } from "./insert.ts";
import { linkOf, originOf } from "./locate.ts";
import { removeStretch } from "./remove.ts";
import { linesOf, type Source, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/**
 * Takes the statement that makes a link out of its objective's block to the top level, or from there into the block of its
 * one cause. Undefined for a chain, and for several causes: their links cannot stand in one block.
 */
export function moveLink(source: Source, { id, after, position }: Moved): OffsetEdit[] | undefined {
  const link = linkOf(source.map, id, position);
  const statement = link && source.statementAt(...source.offsetsOf(link.origin.range));
  if (!statement) return undefined;
  const [start] = stretchOf(statement);
  const stretch = withComments(source, stretchOf(statement));
  if (statement.$type === "ObjectiveLink" && after === "") {
    const lines = linesOf(source, stretch, [{ start, end: start, newText: `${link.from.name} ` }]);
    const last = lastLink(source, start);
    return [removeStretch(source, stretch), insertAtTop(source, lines, last, last === undefined)];
  }
  if (statement.$type !== "Link" || !isOfOneCause(statement) || link.from.name !== after) return undefined;
  const origin = originOf(source.map, "objective", after);
  const owner = origin && source.statementAt(...source.offsetsOf(origin.range));
  if (!owner) return undefined;
  const [arrow] = stretchOf(statement.steps[0] as syntax.Step);
  const lines = linesOf(source, stretch, [{ start, end: arrow, newText: "" }]);
  return [removeStretch(source, stretch), insertIntoBlock(source, owner, lines)];
}

/** Whether a statement of links could stand in the block of its cause: `a -> b, c`, but no chain. */
export function isOfOneCause({ from, steps }: syntax.Link): boolean {
  return from.length === 1 && from[0]?.dot !== true && steps.length === 1;
}

/** The last statement of links at the top level, if another than the one that begins at an offset. */
function lastLink(source: Source, offset: number): syntax.Statement | undefined {
  return source.tree.statements.findLast(({ $type, $cstNode }) => $type === "Link" && $cstNode?.offset !== offset);
}
