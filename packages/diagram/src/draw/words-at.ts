import type { TextLine } from "../layout/layout.ts";

/**
 * Where a line at a side stands, as SVG says it. Of words that run from right to left the beginning is at the right, so that
 * what lies at the right begins there, and what lies at the left ends there.
 */
export function wordsAt({ x, y, side }: TextLine, isRightToLeft = false) {
  const isAtItsBeginning = (side === "right") === isRightToLeft;
  return {
    x,
    y,
    "text-anchor": isAtItsBeginning ? undefined : ("end" as const),
    direction: isRightToLeft ? ("rtl" as const) : undefined,
  };
}
