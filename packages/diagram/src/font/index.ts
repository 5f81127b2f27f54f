/** The bundled font for files that carry it, and for pictures in pixels. */
export { fontHeights } from "../text/generated/font-table.ts";
export { fontStyle } from "./font-style.ts";
export { type OutlinePoint, outlineOf } from "./outline.ts";
export { type FontSubset, subsetFont } from "./subset.ts";
