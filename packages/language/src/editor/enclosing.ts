import type { Position, SourceRange } from "@smap/model";
import { type CstNode, isCompositeCstNode } from "langium";
import type { MapText } from "../read/map-text.ts";

/**
 * The stretches around a place, the smallest first: the word, its statement, what is in the block around, the block, and so
 * on to the whole text. Each is larger than the one before.
 */
export function enclosingRanges(source: MapText, position: Position): SourceRange[] {
  const at = source.offsetAt(position);
  const stretches: [start: number, end: number][] = [];
  let node: CstNode | undefined = source.parsed.tree.$cstNode;
  while (node) {
    if (node.length > 0) stretches.push([node.offset, node.end], ...withoutMarks(source.text, node));
    node = isCompositeCstNode(node) ? childAt(node.content, at) : undefined;
  }
  const around = stretches
    .filter(([start, end]) => start <= at && at <= end)
    .sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  const all = [...around, [0, source.text.length] as const];
  return all
    .filter(
      ([start, end], index) =>
        index === 0 || end - start > (all[index - 1] as [number, number])[1] - (all[index - 1] as [number, number])[0],
    )
    .map(([start, end]) => source.rangeOf(start, end));
}

/** The token that begins at a place before the one that ends there; of nested ones the outermost. */
function childAt(nodes: readonly CstNode[], at: number): CstNode | undefined {
  const around = nodes.filter((node) => !node.hidden && node.length > 0 && node.offset <= at && at <= node.end);
  return around.at(-1);
}

/** What stands between the quotes of a text, or the braces of a block. */
function withoutMarks(text: string, { offset, end }: CstNode): [number, number][] {
  const first = text[offset];
  const last = text[end - 1];
  if (end - offset < 2) return [];
  if (first === '"' && last === '"') return [[offset + 1, end - 1]];
  if (first !== "{" || last !== "}") return [];
  const inner = text.slice(offset + 1, end - 1);
  const start = offset + 1 + (inner.length - inner.trimStart().length);
  return inner.trim() === "" ? [] : [[start, start + inner.trim().length]];
}
