import type { Moved } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { atTop } from "./add.ts";
import { withComments } from "./comments.ts";
import { insertIntoBlock } from "./insert.ts";
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
    return [removeStretch(source, stretch), atTop(source, "Link", lines)];
  }
  if (statement.$type !== "Link" || !isOfOneCause(statement) || link.from.name !== after) return undefined;
  const origin = originOf(source.map, "objective", after);
  const owner = origin && source.statementAt(...source.offsetsOf(origin.range));
  if (!owner) return undefined;
  const [, cause] = stretchOf(statement.from[0] as syntax.End);
  const spaces = /^\s*/u.exec(source.text.slice(cause))?.[0].length ?? 0;
  const lines = linesOf(source, stretch, [{ start, end: cause + spaces, newText: "" }]);
  return [removeStretch(source, stretch), insertIntoBlock(source, owner, lines)];
}

/** Whether a statement of links could stand in the block of its cause: `a -> b, c`, but no chain. */
export function isOfOneCause({ from, steps }: syntax.Link): boolean {
  return from.length === 1 && from[0]?.dot !== true && steps.length === 1;
}
