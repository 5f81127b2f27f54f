import type { PlannedCard, PlannedLink } from "./plan.ts";
import type { Row } from "./rows.ts";

/**
 * As few rows as the cells of a group can do with, from the top: a card stands below all that it leads to in the group, as
 * high as its cell has room for it. Where it has not, longer chains go first, and then what continues the row above.
 */
export function packedRowsOf(
  band: string,
  boxed: boolean,
  cells: ReadonlyMap<string, readonly PlannedCard[]>,
  slots: ReadonlyMap<string, number>,
  levels: ReadonlyMap<string, number>,
  links: readonly PlannedLink[],
): Row[] {
  const effects = new Map<string, string[]>();
  const isKept = (from?: number, to?: number) => from !== undefined && to !== undefined && from > to;
  for (const { from, to } of links)
    if (isKept(levels.get(from.name), levels.get(to.name)))
      effects.set(from.name, [...(effects.get(from.name) ?? []), to.name]);
  const below = chainsBelow(levels, effects);
  const rowOf = new Map<string, number>();
  const waiting = [...cells].map(([id, cards]) => ({ id, cards: [...cards] }));
  const rows: Row[] = [];
  while (waiting.some(({ cards }) => cards.length > 0)) {
    const row = rows.length;
    const chosen = waiting.map(({ id, cards }): [string, PlannedCard[]] => {
      const lowest = ({ id: card }: PlannedCard) =>
        (effects.get(card) ?? []).reduce((most, effect) => Math.max(most, rowOf.get(effect) ?? row), -1);
      const ready = cards
        .map((card, index) => ({ card, index, lowest: lowest(card), below: below.get(card.id) ?? 0 }))
        .filter((one) => one.lowest < row);
      // What needs several rows is split evenly, the fuller row above.
      const parts = Math.ceil(ready.length / (slots.get(id) ?? 1));
      const taken = ready
        .sort((a, b) => b.below - a.below || b.lowest - a.lowest || a.index - b.index)
        .slice(0, Math.ceil(ready.length / Math.max(1, parts)))
        .sort((a, b) => a.index - b.index)
        .map(({ card }) => card);
      return [id, taken];
    });
    for (const [index, [, cards]] of chosen.entries()) {
      for (const { id } of cards) rowOf.set(id, row);
      const rest = waiting[index] as (typeof waiting)[number];
      rest.cards = rest.cards.filter(({ id }) => !rowOf.has(id));
    }
    rows.push({ band, boxed, cells: new Map(chosen) });
  }
  return rows;
}

/** How many cards follow below each one, along the longest chain of its causes. */
function chainsBelow(
  levels: ReadonlyMap<string, number>,
  effects: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const below = new Map<string, number>();
  const lowestFirst = [...levels].sort(([, a], [, b]) => b - a);
  for (const [id] of lowestFirst)
    for (const effect of effects.get(id) ?? [])
      below.set(effect, Math.max(below.get(effect) ?? 0, (below.get(id) ?? 0) + 1));
  return below;
}
