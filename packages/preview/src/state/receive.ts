import { objectivesOf, type Position, type StrategyMap } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import { noFilters, stillThere } from "../filter/filters.ts";
import { broughtBy } from "./asked.ts";
import type { State } from "./state.ts";

/**
 * Takes in a new reading of the text. The last that comes is the latest: messages keep their order, and versions begin anew
 * when a text is closed and opened again.
 */
export function withUpdate(state: State, update: MapUpdate): Partial<State> {
  const { update: known, filters } = state;
  if (known?.uri !== update.uri) {
    return {
      update,
      gone: undefined,
      notice: undefined,
      picture: undefined,
      focused: undefined,
      left: undefined,
      pointed: undefined,
      asked: undefined,
      accepted: undefined,
      mode: undefined,
      isStuck: false,
      compared: undefined,
      comparedPicture: undefined,
      ...(known ? { search: "", filters: noFilters } : { filters: stillThere(filters, update.map) }),
    };
  }
  const { arrived, isOfEdit, asked } = broughtBy(update, known, state.asked);
  return {
    update,
    gone: undefined,
    ...(state.gone ? { notice: undefined } : {}),
    asked,
    ...(arrived ? { focused: arrived } : {}),
    ...(isOfEdit ? { accepted: update } : {}),
    // Of a text with errors nobody knows what is not there any more.
    ...(update.complete ? { filters: stillThere(filters, update.map) } : {}),
  };
}

/** Takes in which version of the text an edit from here led to; its reading may be there already. */
export function withEdit({ update, asked }: State, version: number): Partial<State> {
  if (!update || update.version < version) return { asked: { ...asked, version } };
  return { asked: undefined, accepted: update };
}

/** Takes in where the text cursor is. Whoever moves it, and not the picture, has left what was chosen there. */
export function withCursor(
  { cursor: known }: State,
  uri: string,
  position: Position | undefined,
  hasFocus: boolean,
): Partial<State> {
  if (!position) return {};
  const { line, character } = position;
  if (known?.uri === uri && known.position.line === line && known.position.character === character) return {};
  // Nor does the keyboard go anywhere else any more.
  const isWantedStill = known && !hasFocus ? { isBalanceWanted: false } : {};
  return { cursor: { uri, position }, ...(hasFocus ? {} : { focused: undefined, left: undefined }), ...isWantedStill };
}

/**
 * Whether a reading is fit to be drawn. A text with syntax errors is drawn as far as it can be read, but an error takes
 * nothing out of the picture: there have to be as many things of each kind as before. So a card shows while its name is still
 * being typed, and what is behind an open quotation mark or brace keeps its card until the text is whole. What is gone while
 * the errors are the same was taken out, and what an edit from here led to is drawn as it is: else one would not see what one has done.
 */
export function isDrawable(update: MapUpdate, { picture, accepted }: Pick<State, "picture" | "accepted">): boolean {
  const shown = picture?.update;
  if (update.complete || update === accepted || shown === undefined || shown.uri !== update.uri) return true;
  if (!shown.complete && errorsIn(update) === errorsIn(shown)) return true;
  const before = countsOf(shown.map);
  return countsOf(update.map).every((count, kind) => count >= (before[kind] ?? 0));
}

/** What of a text could not be read, in the words of the messages; empty if all could. */
export function errorsIn({ findings }: MapUpdate): string {
  const errors = findings.filter(({ rule }) => rule === "syntax").map(({ message }) => message);
  return errors.join("\n");
}

function countsOf(map: StrategyMap): readonly number[] {
  const clusters = map.perspectives.reduce((sum, band) => sum + band.clusters.length, 0);
  return [map.perspectives.length, clusters, objectivesOf(map).length, map.links.length];
}
