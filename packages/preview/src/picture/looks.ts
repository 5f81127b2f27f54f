import { objectivesOf, type StrategyMap } from "@smap/model";
import { useMemo } from "preact/hooks";
import { chainsOf } from "../elements/chain.ts";
import { idOfLink, keyOf, type ShownElement } from "../elements/element.ts";
import type { Looks } from "./decorate.ts";

export interface Wanted {
  readonly map: StrategyMap;
  /** What the text cursor is on. */
  readonly cursor?: ShownElement;
  readonly focused?: ShownElement;
  readonly pointed?: ShownElement;
  /** Whether the user is about to say where a link or a card goes: all that it can go to is in colour. */
  readonly isAsking: boolean;
  /** The objectives that the filters let through; undefined while there are none. */
  readonly passing?: ReadonlySet<string>;
  readonly found: readonly string[];
}

const none: ReadonlySet<string> = new Set();

/**
 * What stands out and what fades: the filters and what is searched for first, then the chain of what is chosen. What is pointed at
 * shows its chain in any case.
 */
export function useLooks({ map, cursor, focused, pointed, isAsking, passing, found }: Wanted): Looks {
  const chains = useMemo(() => chainsOf(map), [map]);
  const isNarrowed = passing !== undefined || found.length > 0;
  const chosen = isNarrowed ? undefined : focused;
  const subject = isAsking ? undefined : [pointed, chosen].find(hasChain);
  const cursorKey = cursor && keyOf(cursor);
  const focusedKey = focused && keyOf(focused);
  const pointedKey = pointed && keyOf(pointed);
  const subjectKey = subject && keyOf(subject);
  return useMemo(() => {
    const chain = subject ? chains.of(subject) : none;
    const matches = new Set(found.map((id) => keyOf({ kind: "objective", id })));
    const filtered = new Set(passing ? filteredOut(map, passing) : none);
    const besideMatches = matches.size > 0 && !isAsking ? othersThan(map, matches) : none;
    const besideChain = othersThan(map, chain);
    // What is chosen is looked at, whether it passes or not, and whatever else is pointed at.
    if (focusedKey) for (const others of [filtered, besideChain]) others.delete(focusedKey);
    return {
      cursor: setOf(cursorKey),
      focused: setOf(focusedKey),
      pointed: setOf(pointedKey),
      chain: chain.size > 1 ? chain : none,
      faded: chain.size > 1 ? besideChain : besideMatches,
      filtered,
      match: matches,
    };
  }, [map, chains, cursorKey, focusedKey, pointedKey, subjectKey, isAsking, passing, found]);
}

function hasChain(element: ShownElement | undefined): boolean {
  return element?.kind === "objective" || element?.kind === "link" || element?.kind === "theme";
}

function setOf(key: string | undefined): ReadonlySet<string> {
  return key === undefined ? none : new Set([key]);
}

/** The cards and links of the map that are not in a chain. */
function othersThan(map: StrategyMap, chain: ReadonlySet<string>): Set<string> {
  return new Set(keysOf(map).filter((key) => !chain.has(key)));
}

function keysOf(map: StrategyMap): string[] {
  const ends = map.links.flatMap(({ from, to }) => [from, to]);
  const imported = ends.filter(({ kind }) => kind === "imported").map(({ name }) => name);
  const cards = [...objectivesOf(map).map(({ objective }) => objective.name), ...imported];
  return [
    ...cards.map((id) => keyOf({ kind: "objective", id })),
    ...map.links.map((link) => keyOf({ kind: "link", id: idOfLink(link) })),
  ];
}

/** The cards that the filters hold back, and the links that do not join two others. */
function filteredOut(map: StrategyMap, passing: ReadonlySet<string>): Set<string> {
  const cards = objectivesOf(map)
    .map(({ objective }) => objective.name)
    .filter((name) => !passing.has(name));
  const links = map.links.filter(({ from, to }) =>
    [from, to].some(({ kind, name }) => kind === "objective" && !passing.has(name)),
  );
  return new Set([
    ...cards.map((id) => keyOf({ kind: "objective", id })),
    ...links.map((link) => keyOf({ kind: "link", id: idOfLink(link) })),
  ]);
}
