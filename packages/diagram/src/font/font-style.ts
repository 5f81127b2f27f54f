import type { FontWeight } from "../text/index.ts";
import { subsetFont } from "./subset.ts";

/** Style rules that carry the bundled font with the characters of the texts, for each weight that is used. */
export function fontStyle(texts: Readonly<Record<FontWeight, string>>): string {
  return ([400, 600] as const)
    .flatMap((weight) => {
      const font = subsetFont(texts[weight], weight);
      if (!font) return [];
      const address = `data:font/ttf;base64,${btoa(binary(font.file))}`;
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(${address}) format("truetype")}`;
    })
    .join("");
}

function binary(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
