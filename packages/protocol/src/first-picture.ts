import type { ExportStyle } from "./export.ts";

/**
 * Client → server request: an open text's map as a picture that can be shown before the preview's page is able to draw; null
 * if there is nothing to show.
 */
export const firstPictureRequest = "smap/firstPicture";
export interface WishedPicture {
  readonly uri: string;
  readonly theme: ExportStyle;
}
/** Markup of an `svg` for each shape that a panel can have; what comes from the text is text in it. */
export interface FirstPicture {
  readonly wide: string;
  readonly tall: string;
}

/** The classes of those two, by which the page shows the one that fits. */
export const firstPictureClasses = { wide: "first-picture is-wide", tall: "first-picture is-tall" } as const;

/**
 * Where it is shown: beside the page's root may lie `<div id="first" data-uri="…">`, with the address, in percents, of the map
 * that the picture is of.
 */
export const firstPicture = "first";
