export { cleanText } from "./clean.ts";
export { isRightToLeft } from "./direction.ts";
export { advanceUnits, capHeight, type FontWeight, fontFamily } from "./font.ts";
export { graphemesOf } from "./graphemes.ts";
export { measureText } from "./measure.ts";
export { longestPiece, shortenText, type WrapOptions, type WrappedText, wrapText } from "./wrap.ts";
