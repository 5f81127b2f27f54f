/** The part of opentype.js (which carries no types) that the font table generator uses. */
declare module "opentype.js" {
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascender: number;
    readonly descender: number;
    readonly tables: {
      readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> };
      readonly os2: { readonly sCapHeight: number; readonly sxHeight: number };
    };
    charToGlyph(char: string): { readonly advanceWidth: number };
  }
  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
