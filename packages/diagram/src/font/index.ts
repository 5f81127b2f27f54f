/** The bundled font for files that carry it. */
export { fontHeights } from "../text/generated/font-table.ts";
export { fontStyle } from "./font-style.ts";
export { type FontSubset, subsetFont } from "./subset.ts";
