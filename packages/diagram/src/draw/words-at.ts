import type { TextLine } from "../layout/layout.ts";

/**
 * Which end of a line at a side is at its place, as SVG says it. Of words that run from right to left the beginning is at the
 * right, so that what lies at the right begins there, and what lies at the left ends there.
 */
export function anchorOf({ side }: Pick<TextLine, "side">, isRightToLeft: boolean) {
  const isAtItsBeginning = (side === "right") === isRightToLeft;
  return {
    "text-anchor": isAtItsBeginning ? undefined : ("end" as const),
    direction: isRightToLeft ? ("rtl" as const) : undefined,
  };
}

/** Where a line at a side stands. */
export function wordsAt(line: TextLine, isRightToLeft = false) {
  return { x: line.x, y: line.y, ...anchorOf(line, isRightToLeft) };
}
