import { objectivesOf, type Position, type StrategyMap } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import { originOf } from "../elements/element.ts";
import { noFilters, stillThere } from "../filter/filters.ts";
import type { State } from "./state.ts";

/**
 * Takes in a new reading of the text. The last that comes is the latest: messages keep their order, and versions begin anew
 * when a text is closed and opened again.
 */
export function withUpdate(state: State, update: MapUpdate): Partial<State> {
  const { update: known, expected, filters } = state;
  if (known?.uri !== update.uri) {
    return {
      update,
      gone: undefined,
      notice: undefined,
      picture: undefined,
      focused: undefined,
      left: undefined,
      pointed: undefined,
      expected: undefined,
      edited: undefined,
      accepted: undefined,
      isTravelling: false,
      mode: undefined,
      isStuck: false,
      compared: undefined,
      comparedPicture: undefined,
      ...(known ? { search: "", filters: noFilters } : { filters: stillThere(filters, update.map) }),
    };
  }
  const isArrived = expected !== undefined && originOf(update.map, expected) !== undefined;
  // Numbers begin anew when a text is closed and opened again.
  const edited = known.version > update.version ? undefined : state.edited;
  const isOfEdit = edited !== undefined && update.version >= edited;
  // What an edit or an undo was to bring, and has not brought, comes no more.
  const isOver = isArrived || isOfEdit || state.isTravelling === true;
  return {
    update,
    gone: undefined,
    ...(isArrived ? { focused: expected } : {}),
    ...(isOver ? { expected: undefined, isTravelling: false } : {}),
    ...(isOfEdit ? { edited: undefined, accepted: update } : { edited }),
    // Of a text with errors nobody knows what is not there any more.
    ...(update.complete ? { filters: stillThere(filters, update.map) } : {}),
  };
}

/** Takes in which version of the text an edit from here led to; its reading may be there already. */
export function withEdit({ update }: State, edited: number): Partial<State> {
  if (!update || update.version < edited) return { edited };
  return { edited: undefined, accepted: update, expected: undefined };
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
export function isDrawable(
  update: MapUpdate,
  { picture, accepted, drawnErrors = "" }: Pick<State, "picture" | "accepted" | "drawnErrors">,
): boolean {
  const shown = picture?.update;
  if (update.complete || update === accepted || shown === undefined || shown.uri !== update.uri) return true;
  if (drawnErrors !== "" && errorsIn(update) === drawnErrors) return true;
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
