import { objectivesOf, type StrategyMap } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import { idOfLink, originOf } from "../elements/element.ts";
import { noFilters, stillThere } from "../filter/filters.ts";
import type { State } from "./state.ts";

/** Takes in a new reading of the text; one that is older than what is there is late, and means nothing. */
export function withUpdate(state: State, update: MapUpdate): Partial<State> {
  const { update: known, expected, filters } = state;
  if (known?.uri !== update.uri) {
    return {
      update,
      gone: undefined,
      picture: undefined,
      focused: undefined,
      pointed: undefined,
      expected: undefined,
      mode: undefined,
      isStuck: false,
      compared: undefined,
      comparedPicture: undefined,
      ...(known ? { search: "", filters: noFilters } : {}),
    };
  }
  if (update.version < known.version) return {};
  const isArrived = expected !== undefined && originOf(update.map, expected) !== undefined;
  return {
    update,
    gone: undefined,
    ...(isArrived ? { focused: expected, expected: undefined } : {}),
    // Of a text with errors nobody knows what is not there any more.
    ...(update.complete ? { filters: stillThere(filters, update.map) } : {}),
  };
}

/**
 * Whether a reading is fit to be drawn. A text with syntax errors is drawn as far as it can be read, but an error takes
 * nothing out of the picture: what is half typed, or what is behind an open brace, keeps its card until the text is whole.
 */
export function isDrawable(update: MapUpdate, shown: MapUpdate | undefined): boolean {
  if (update.complete || shown === undefined || shown.uri !== update.uri) return true;
  const now = thingsOf(update.map);
  for (const thing of thingsOf(shown.map)) if (!now.has(thing)) return false;
  return true;
}

function thingsOf(map: StrategyMap): Set<string> {
  return new Set([
    ...map.perspectives.flatMap(({ name, clusters }) => [name, ...clusters.map((one) => `${name}.${one.name}`)]),
    ...objectivesOf(map).map(({ objective }) => `objective ${objective.name}`),
    ...map.links.map(idOfLink),
  ]);
}
