import { fontHeights, subsetFont } from "@smap/diagram/font";
import { advanceUnits, type FontWeight, graphemesOf, measureText } from "@smap/diagram/text";
import { hex, type Objects, type Reference } from "./objects.ts";

/** A piece of a line as the page shows it: codes of the font, or a box for what the font lacks. */
export interface Shown {
  readonly codes: string;
  /** Where boxes stand, and how wide they are; in em from the line's beginning. */
  readonly boxes: readonly { readonly at: number; readonly width: number }[];
  /** In em. */
  readonly width: number;
}

interface Code {
  readonly text: string;
  readonly glyph: number;
  /** In thousandths of an em. */
  readonly width: number;
}

/**
 * The bundled font with the characters that a file shows. What the font lacks has a code and a width too: it is text that can
 * be searched and copied, and the page shows a box.
 */
export class PdfFont {
  readonly #weight: FontWeight;
  readonly #codes = new Map<string, { readonly number: number; readonly isMissing: boolean; readonly width: number }>();
  readonly #list: Code[] = [];
  readonly #file: Uint8Array | undefined;
  /** What the font lacks, in the order in which it is met. */
  readonly missing: string[] = [];

  /** @param text all that is to be shown in this weight */
  constructor(text: string, weight: FontWeight) {
    this.#weight = weight;
    // A font is wanted by the format even where all is missing.
    const subset = subsetFont(`${text} `, weight);
    this.#file = subset?.file;
    const add = (piece: string, glyph: number, width: number, isMissing: boolean) => {
      if (this.#codes.has(piece) || this.#list.length >= 0xfffe) return;
      this.#list.push({ text: piece, glyph, width });
      this.#codes.set(piece, { number: this.#list.length, isMissing, width });
      if (isMissing) this.missing.push(piece);
    };
    for (const grapheme of [" ", ...graphemesOf(text)]) {
      const glyphs = Array.from(grapheme, (char) => subset?.glyphs.get(char.codePointAt(0) ?? 0));
      if (glyphs.every((glyph) => glyph !== undefined))
        for (const [index, char] of Array.from(grapheme).entries())
          add(char, glyphs[index] as number, this.#width(char), false);
      else add(grapheme, 0, Math.round(measureText(grapheme, 1000, weight)), true);
    }
  }

  #width(char: string): number {
    return Math.round(((advanceUnits(char.codePointAt(0) ?? 0, this.#weight) ?? 0) * 1000) / fontHeights.unitsPerEm);
  }

  show(text: string): Shown {
    let codes = "";
    let width = 0;
    const boxes: { at: number; width: number }[] = [];
    for (const grapheme of graphemesOf(text)) {
      const whole = this.#codes.get(grapheme);
      for (const code of whole ? [whole] : Array.from(grapheme, (char) => this.#codes.get(char))) {
        if (!code) continue;
        codes += hex(code.number);
        if (code.isMissing && code.width > 0) boxes.push({ at: width / 1000, width: code.width / 1000 });
        width += code.width;
      }
    }
    return { codes, boxes, width: width / 1000 };
  }

  /** Writes the font (ISO 32000-1, 9.7: a composite font whose codes are chosen here). */
  write(objects: Objects): Reference {
    const { ascender, descender, capHeight, unitsPerEm } = fontHeights;
    const scaled = (height: number) => Math.round((height * 1000) / unitsPerEm);
    const name = `SMAPAA+Inter-${this.#weight === 600 ? "SemiBold" : "Regular"}`;
    const file = this.#file ?? new Uint8Array(0);
    const program = objects.stream(file, `/Length1 ${file.length}`);
    const stem = this.#weight === 600 ? 120 : 80;
    const descriptor = objects.add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-750 ${scaled(descender)} 2650 1100]/ItalicAngle 0/Ascent ${scaled(ascender)}/Descent ${scaled(descender)}/CapHeight ${scaled(capHeight)}/StemV ${stem}/FontFile2 ${program}>>`,
    );
    const glyphs = new Uint8Array(2 * (this.#list.length + 1));
    for (const [index, { glyph }] of this.#list.entries()) {
      glyphs[2 * (index + 1)] = glyph >> 8;
      glyphs[2 * (index + 1) + 1] = glyph & 0xff;
    }
    const widths = this.#list.map(({ width }) => width).join(" ");
    const descendant = objects.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 0/W[1[${widths}]]/CIDToGIDMap ${objects.stream(glyphs)}>>`,
    );
    const meaning = objects.stream(new TextEncoder().encode(this.#characterMap()));
    return objects.add(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${meaning}>>`,
    );
  }

  /** What each code means, for those who copy, search and listen. */
  #characterMap(): string {
    const lines = this.#list.map(({ text }, index) => {
      const units = Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at)));
      return `<${hex(index + 1)}> <${units.join("")}>`;
    });
    const blocks: string[] = [];
    // A block holds a hundred lines at most.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  }
}
