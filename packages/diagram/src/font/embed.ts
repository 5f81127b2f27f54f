import { fontStyle } from "./font-style.ts";

const text = /<text([^>]*)>(.*?)<\/text>/gsu;
const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** A `style` element with the font for what the drawn texts of an SVG show, as a font of its own. */
export function fontElement(markup: string): string {
  const texts = { 400: "", 600: "" };
  for (const [, attributes = "", content = ""] of markup.matchAll(text)) {
    const shown = content
      .replace(/<[^>]*>/gu, "")
      .replace(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? "");
    texts[attributes.includes('font-weight="600"') ? 600 : 400] += shown;
  }
  const style = fontStyle(texts);
  return style === "" ? "" : `<style>${style}</style>`;
}
