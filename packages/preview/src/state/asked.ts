import type { MapUpdate } from "@smap/protocol";
import { originOf, type ShownElement } from "../elements/element.ts";

/** What has been asked of the text from here, until its reading has come. */
export interface Asked {
  /** What an edit will bring, or what an undo leaves chosen: it is chosen as soon as the text has it. */
  readonly brings?: ShownElement | undefined;
  /** The version of the text that the last edit led to, once that is known. */
  readonly version?: number | undefined;
  /** Whether it is an undo or redo, whose next reading shows all that it brought. */
  readonly isTravel?: boolean;
}

/** What a reading brings of what was asked. */
export interface Brought {
  /** What is chosen now. */
  readonly arrived?: ShownElement;
  /** Whether the reading has the last edit in it. */
  readonly isOfEdit: boolean;
  /** What is still to come. */
  readonly asked: Asked | undefined;
}

/** @param known the reading before, of the same text: versions begin anew when a text is closed and opened again */
export function broughtBy(update: MapUpdate, known: MapUpdate, asked: Asked = {}): Brought {
  const { brings } = asked;
  const version = known.version > update.version ? undefined : asked.version;
  const isArrived = brings !== undefined && originOf(update.map, brings) !== undefined;
  const isOfEdit = version !== undefined && update.version >= version;
  // What an edit or an undo was to bring, and has not brought, comes no more.
  const isOver = isArrived || isOfEdit || asked.isTravel === true;
  return {
    ...(isArrived ? { arrived: brings } : {}),
    isOfEdit,
    asked: isOfEdit ? undefined : isOver ? withoutWish({ version }) : { ...asked, version },
  };
}

/** What is left of what was asked when nothing is to be chosen because of it any more. */
export function withoutWish(asked: Asked | undefined): Asked | undefined {
  return asked?.version === undefined ? undefined : { version: asked.version };
}
