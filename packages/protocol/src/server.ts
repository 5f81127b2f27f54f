import type { Change, Figures, Finding, SourceRange, StrategyMap, WaivedFinding } from "@smap/model";
import type { Delta } from "./delta.ts";

/** Client → server notification: begin or end sending {@link MapUpdate}s of a text. */
export const followNotification = "smap/follow";
export interface Follow {
  readonly uri: string;
  readonly follow: boolean;
  /** Whether the client would rather have {@link MapDelta}s, once it has the whole. */
  readonly deltas?: boolean;
}

/**
 * Server → client notification: the map as it now reads. Sent after every change of a followed text, and at once on following.
 * To a client that has asked for it the first is whole, and what follows are {@link MapDelta}s, unless nothing is new.
 */
export const mapNotification = "smap/map";
export interface MapDelta {
  readonly uri: string;
  /** How the last {@link MapUpdate} became this one. */
  readonly delta: Delta;
}
export interface MapUpdate {
  readonly uri: string;
  /** The version of the text that was read. */
  readonly version: number;
  readonly map: StrategyMap;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly figures: Figures;
  /** False while the text has syntax errors: the map is then what could still be read. A text without a word has nothing to miss. */
  readonly complete: boolean;
}

/** Client → server request: what changes to a map mean for its text. */
export const writeRequest = "smap/write";
export interface WriteChanges {
  readonly uri: string;
  /** The version of the text that the changes are about; for an older one than the server's there are no edits. */
  readonly version: number;
  readonly changes: readonly Change[];
}
export interface WrittenChanges {
  readonly edits: readonly { readonly range: SourceRange; readonly newText: string }[];
  /** Changes that could not be written, each said in a sentence. */
  readonly problems: readonly string[];
}

/** Client → server request: a map to begin with; null for a template that there is not. */
export const newMapRequest = "smap/newMap";
export interface NewMap {
  readonly template: TemplateName;
  readonly title: string;
}
export interface NewMapText {
  readonly text: string;
  /** What a file of it could be called, without an ending. */
  readonly name: string;
}

/** What a new map can begin as, in the order in which it is offered. */
export const templateNames = ["blank", "for-profit", "public", "nonprofit", "slice"] as const;
export type TemplateName = (typeof templateNames)[number];

/**
 * Server → client notification: a text that a map imports and that is no file here, but lies where only the client can read, as
 * in a virtual workspace. A client that has it opens it, so that the server can read it like any open text.
 */
export const wantedNotification = "smap/wanted";
export interface WantedText {
  readonly uri: string;
}

/** What a client may say of itself in `initializationOptions`. */
export interface ClientOptions {
  /** Whether it can show a map as a picture: it then runs {@link openPreviewCommand}. */
  readonly preview?: boolean;
  /** Whether it opens texts that are {@link wantedNotification wanted}. */
  readonly opensTexts?: boolean;
  /** Whether it has a map to open: there is then no time to rehearse. */
  readonly hasMaps?: boolean;
}

/** The command of the client that shows the map of a text beside it; its argument is the text's address. */
export const openPreviewCommand = "smap.preview.openToSide";
