import type { PlannedBand, PlannedCard, PlannedLink } from "./plan.ts";

/** Cards of one band that stand in one row of the page, by column; loose ones have none. */
export interface Row {
  readonly band: string;
  /** Whether the row runs through the boxes of the clusters. */
  readonly boxed: boolean;
  /** Cards by column, `""` for loose ones. */
  readonly cells: ReadonlyMap<string, readonly PlannedCard[]>;
}

/**
 * The level of each card of a group: 0 for those that lead to no other of the group, and one more than the highest effect
 * for all else, so that no link joins two cards of one level. Links that close a circle are left aside, found in the order
 * of the text. Without recursion: a chain may be long.
 */
export function levelsOf(cards: readonly PlannedCard[], links: readonly PlannedLink[]): Map<string, number> {
  const own = new Set(cards.map(({ id }) => id));
  const effects = new Map<string, string[]>(cards.map(({ id }) => [id, []]));
  for (const { from, to } of links)
    if (from.name !== to.name && own.has(from.name) && own.has(to.name)) effects.get(from.name)?.push(to.name);
  const levels = new Map<string, number>();
  const open = new Set<string>();
  for (const { id } of cards) {
    if (levels.has(id)) continue;
    const path = [{ id, rest: [...(effects.get(id) ?? [])], level: 0 }];
    open.add(id);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.shift();
      if (next === undefined) {
        levels.set(here.id, here.level);
        open.delete(here.id);
        path.pop();
        const above = path.at(-1);
        if (above) above.level = Math.max(above.level, here.level + 1);
      } else if (levels.has(next)) here.level = Math.max(here.level, (levels.get(next) as number) + 1);
      else if (!open.has(next)) {
        path.push({ id: next, rest: [...(effects.get(next) ?? [])], level: 0 });
        open.add(next);
      }
    }
  }
  return levels;
}

/** Loose cards stand above the boxes, or below them if all that they are linked to in the band are their effects in boxes. */
export function splitLoose(
  band: PlannedBand,
  links: readonly PlannedLink[],
): { above: PlannedCard[]; beside: PlannedCard[]; below: PlannedCard[] } {
  if (band.columns.length === 0) return { above: [], beside: [...band.loose], below: [] };
  const boxed = new Set(band.columns.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const causes = new Set<string>();
  const effects = new Set<string>();
  for (const { from, to } of links) {
    if (boxed.has(to.name)) causes.add(from.name);
    if (boxed.has(from.name)) effects.add(to.name);
  }
  const isBelow = ({ id }: PlannedCard) => causes.has(id) && !effects.has(id);
  return { above: band.loose.filter((card) => !isBelow(card)), beside: [], below: band.loose.filter(isBelow) };
}

/** The rows of a group of cells: level by level, and as many rows for a level as its fullest cell needs. */
export function rowsOf(
  band: string,
  boxed: boolean,
  cells: ReadonlyMap<string, readonly PlannedCard[]>,
  slots: ReadonlyMap<string, number>,
  levels: ReadonlyMap<string, number>,
): Row[] {
  const depth = Math.max(0, ...[...levels.values()].map((level) => level + 1));
  const rows: Row[] = [];
  for (let level = 0; level < depth; level++) {
    const byCell = new Map(
      [...cells].map(([id, cards]) => [id, cards.filter((card) => levels.get(card.id) === level)]),
    );
    const needed = [...byCell].map(([id, cards]) => Math.ceil(cards.length / (slots.get(id) ?? 1)));
    const count = Math.max(0, ...needed);
    for (let row = 0; row < count; row++) {
      const chosen = [...byCell].map(([id, cards]): [string, PlannedCard[]] => {
        // A level that needs two rows is split evenly, the fuller row above.
        const parts = Math.ceil(cards.length / (slots.get(id) ?? 1));
        const size = Math.ceil(cards.length / Math.max(1, parts));
        return [id, cards.slice(row * size, (row + 1) * size)];
      });
      rows.push({ band, boxed, cells: new Map(chosen) });
    }
  }
  return rows;
}
