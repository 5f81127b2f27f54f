import { objectivesOf, type StrategyMap } from "@smap/model";
import type { Side } from "./compared-map.ts";

/** The two sides of a map; one is absent where it is new or deleted. */
export interface Pair {
  readonly before: Side | undefined;
  readonly after: Side | undefined;
}

/**
 * The same pairs, but for renamed files: git pairs files by how much of their text is alike, and all small maps look
 * alike. Two files are one map if they say so.
 */
export function pairsOf(pairs: readonly Pair[]): Pair[] {
  const split = pairs.flatMap((pair): Pair[] => {
    const { before, after } = pair;
    if (!before && !after) return [];
    if (!before || !after || before.path === after.path || areOne(before.map, after.map)) return [pair];
    return [
      { before, after: undefined },
      { before: undefined, after },
    ];
  });
  const deleted = split.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const added = split.flatMap(({ before, after }) => (after && !before ? [after] : []));
  const joined = new Map<Side, Side>();
  for (const before of deleted) {
    const candidates = added.filter((after) => haveOneName(before.map, after.map));
    const [after] = candidates;
    const isSole = after && deleted.filter((other) => haveOneName(other.map, after.map)).length === 1;
    if (after && isSole && candidates.length === 1) joined.set(before, after);
  }
  const taken = new Set(joined.values());
  const all = split.flatMap(({ before, after }): Pair[] => {
    if (before && !after) return [{ before, after: joined.get(before) }];
    return after && !before && taken.has(after) ? [] : [{ before, after }];
  });
  const key = ({ before, after }: Pair) => after?.path ?? before?.path ?? "";
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function areOne(before: StrategyMap, after: StrategyMap): boolean {
  if (haveOneName(before, after)) return true;
  const names = (map: StrategyMap) => new Set(objectivesOf(map).map(({ objective }) => objective.name));
  const old = names(before);
  const young = names(after);
  const shared = [...old].filter((name) => young.has(name)).length;
  return shared > 0 && shared * 2 >= new Set([...old, ...young]).size;
}

/** The same name of the map, or the same title. */
function haveOneName(before: StrategyMap, after: StrategyMap): boolean {
  const folded = ({ title }: StrategyMap) => title.trim().toUpperCase();
  if (before.name !== undefined && after.name !== undefined && before.name === after.name) return true;
  return folded(before) !== "" && folded(before) === folded(after);
}
