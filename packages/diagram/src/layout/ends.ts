import type { LinkEnd } from "@smap/model";
import type { Placement } from "./placement.ts";
import type { PlannedLink } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** Where a link can touch a row: the card or the box, and the stretch of its border that is free for arrows. */
export interface End {
  /** The card's or the box's id. */
  readonly id: string;
  readonly kind: LinkEnd["kind"];
  readonly row: number;
  readonly side: "top" | "bottom";
  readonly from: number;
  readonly to: number;
}

/** A link as a way from the top of what is lower to the bottom of what is higher on the page. */
export interface Way {
  readonly link: PlannedLink;
  readonly lower: End;
  readonly upper: End;
  /** The last gap that the way runs in lies below this row; it turns back down there if the upper end is a top. */
  readonly below: number;
  /** Whether the cause is the lower of the two, as it should be. */
  readonly isUpward: boolean;
}

/**
 * Sorts the links out into ways. Links between a box and what is in it, and of an objective to itself, have none.
 */
export function waysOf(links: readonly PlannedLink[], placement: Placement): Way[] {
  return links.flatMap((link): Way[] => {
    const from = stretchOf(link.from, placement);
    const to = stretchOf(link.to, placement);
    if (!from || !to || from.id === to.id || from.contains(to.id) || to.contains(from.id)) return [];
    const way = (lower: Stretch, upper: Stretch, side: "top" | "bottom"): Way[] => {
      const end = upper.end(side);
      const row = side === "top" ? end.row - 1 : end.row;
      return [{ link, lower: lower.end("top"), upper: end, below: row, isUpward: lower === from }];
    };
    if (from.first > to.last) return way(from, to, "bottom");
    if (to.first > from.last) return way(to, from, "bottom");
    // Side by side: over the top of both.
    return from.first >= to.first ? way(from, to, "top") : way(to, from, "top");
  });
}

interface Stretch {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  end(side: "top" | "bottom"): End;
  contains(id: string): boolean;
}

function stretchOf({ kind, name }: LinkEnd, placement: Placement): Stretch | undefined {
  const card = kind === "objective" || kind === "imported" ? placement.cards.get(name) : undefined;
  if (card) {
    const { row, x, width } = card;
    const { margin } = sizes.port;
    const right = x + width - margin;
    return {
      id: name,
      first: row,
      last: row,
      contains: () => false,
      end: (side) => {
        const left = Math.min(side === "top" ? clearOfTitle(placement, row, x + margin) : x + margin, right - 30);
        return { id: name, kind, row, side, from: left, to: right };
      },
    };
  }
  for (const { band, columns, rows, boxedRows } of placement.bands) {
    const holds = (id: string) =>
      placement.cards.get(id)?.card.band === band.id || columns.some(({ column }) => column.id === id);
    if (band.id === name)
      return {
        id: name,
        first: rows[0],
        last: rows[1],
        contains: holds,
        end: (side) => ({
          id: name,
          kind,
          row: side === "top" ? rows[0] : rows[1],
          side,
          from: placement.left + 20,
          to: placement.right - 20,
        }),
      };
    const column = columns.find((one) => one.column.id === name);
    if (!column || !boxedRows) continue;
    return {
      id: name,
      first: boxedRows[0],
      last: boxedRows[1],
      contains: (id) => placement.cards.get(id)?.card.column === name,
      end: (side) => ({
        id: name,
        kind,
        row: side === "top" ? boxedRows[0] : boxedRows[1],
        side,
        from: column.x + 14,
        to: column.x + column.width - 14,
      }),
    };
  }
  return undefined;
}

/** The first place right of `x` that is not below a column's title. */
function clearOfTitle(placement: Placement, row: number, x: number): number {
  for (const band of placement.bands) {
    if (band.boxedRows?.[0] !== row) continue;
    const column = band.columns.find((one) => one.x <= x && x < one.x + one.width);
    if (column && column.lines.length > 0 && x < column.titleEnd + sizes.clear.title)
      return Math.ceil(column.titleEnd + sizes.clear.title);
  }
  return x;
}

/** Where an end faces another: the middle of what they share, so that a link is straight, else its own middle. */
export function facing(end: End, other: End): number {
  const from = Math.max(end.from, other.from);
  const to = Math.min(end.to, other.to);
  return from <= to ? (from + to) / 2 : (end.from + end.to) / 2;
}
