import { type Layout, type ThemeName, themes } from "@smap/diagram/draw";
import { cleanText } from "@smap/diagram/text";
import { mapWords } from "@smap/model";
import { strToU8 } from "fflate";
import type { Exported } from "../exported.ts";
import { drawOn } from "../picture/draw-on.ts";
import { type Drawn, drawnMap } from "../picture/drawn.ts";
import { missingProblems } from "../picture/missing.ts";
import { colourOf, plain, type Style, styled } from "../picture/style.ts";
import { PdfFont } from "./font.ts";
import { decimal, Objects, textString } from "./objects.ts";
import { fitted, type PageName } from "./page.ts";
import { type Fonts, Painter } from "./painter.ts";
import { Structure } from "./structure.ts";

export interface PdfOptions {
  readonly theme?: ThemeName;
  /** A4 if absent. */
  readonly page?: PageName;
  /** The language of the map's texts, as in `pt-BR`. */
  readonly language?: string;
}

/**
 * A map on one page: vectors, text that can be selected and searched, and tags for those who listen. The same map gives the
 * same bytes.
 */
export function toPdf(layout: Layout, { theme = "light", page = "a4", language }: PdfOptions = {}): Exported {
  const drawn = drawnMap(layout, themes[theme]);
  const words: Record<400 | 600, string[]> = { 400: [], 600: [] };
  for (const one of drawn) collect(one, plain, words);
  const fonts: Fonts = { 400: new PdfFont(words[400].join(""), 400), 600: new PdfFont(words[600].join(""), 600) };
  const structure = new Structure();
  const painter = new Painter(fonts, structure);
  drawOn(painter, drawn);
  const { width, height, scale, x, y } = fitted(layout.width, layout.height, page);
  const objects = new Objects();
  const missing = [...fonts[400].missing, ...fonts[600].missing];
  const title = cleanText(layout.header.title) || mapWords(layout).strategyMap;
  const ground = colourOf(themes[theme].page)?.map(decimal).join(" ");
  const matrix = [scale, 0, 0, -scale, x, height - y].map(decimalOfMatrix).join(" ");
  const content = `/Artifact BMC\n${ground} rg\n0 0 ${decimal(width)} ${decimal(height)} re f\nEMC\nq\n${matrix} cm\n${painter.operators}Q\n`;
  const [catalog, tree, sheet] = [objects.reserve(), objects.reserve(), objects.reserve()];
  const resources = `<</Font<</F400 ${fonts[400].write(objects)}/F600 ${fonts[600].write(objects)}>>>>`;
  objects.set(
    sheet,
    `<</Type/Page/Parent ${tree}/MediaBox[0 0 ${decimal(width)} ${decimal(height)}]/Resources ${resources}/Contents ${objects.stream(strToU8(content))}/StructParents 0/Tabs/S>>`,
  );
  objects.set(tree, `<</Type/Pages/Count 1/Kids[${sheet}]>>`);
  const metadata = objects.plainStream(
    new TextEncoder().encode(metadataOf(title, language)),
    "/Type/Metadata/Subtype/XML",
  );
  const lang = language ? `/Lang ${textString(cleanText(language))}` : "";
  objects.set(
    catalog,
    `<</Type/Catalog/Pages ${tree}/MarkInfo<</Marked true>>/StructTreeRoot ${structure.write(objects, sheet)}/Metadata ${metadata}/ViewerPreferences<</DisplayDocTitle true>>${lang}>>`,
  );
  const info = objects.add(`<</Title ${textString(title)}/Creator(smap)/Producer(smap)>>`);
  return { bytes: objects.file(catalog, info), problems: missingProblems("PDF", missing, where) };
}

/** Where what the font lacks can be seen. */
const where = ", though they can be copied and searched. SVG, HTML and PPTX show them in a font of the reader’s";

/** Every text by the weight that it is drawn in. */
function collect({ tag, attributes, children }: Drawn, outer: Style, words: Record<400 | 600, string[]>): void {
  if (tag === "title") return;
  const style = styled(outer, attributes);
  for (const child of children)
    if (typeof child !== "string") collect(child, style, words);
    else words[style.fontWeight].push(child);
}

/** A scale needs more digits than a place. */
function decimalOfMatrix(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/u, "");
}

function metadataOf(title: string, language: string | undefined): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const spoken = language
    ? `<dc:language><rdf:Bag><rdf:li>${escaped(cleanText(language))}</rdf:li></rdf:Bag></dc:language>`
    : "";
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${spoken}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
