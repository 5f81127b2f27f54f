/** The part of opentype.js (which carries no types) that the generators and tests of the font use. */
declare module "opentype.js" {
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascender: number;
    readonly descender: number;
    readonly tables: {
      readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> };
      readonly os2: { readonly sCapHeight: number; readonly sxHeight: number };
    };
    charToGlyphIndex(char: string): number;
    charToGlyph(char: string): Glyph;
  }
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: { toPathData(decimals: number): string };
  }
  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
