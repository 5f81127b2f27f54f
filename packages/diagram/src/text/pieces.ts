import { breaksBetween } from "./east-asian.ts";
import type { FontWeight } from "./font.ts";
import { graphemesOf } from "./graphemes.ts";
import { measureText } from "./measure.ts";

/** What stays together on a line. */
export interface Piece {
  readonly text: string;
  /** In px. */
  readonly width: number;
  /** A space stands before it, unless it begins a line. */
  readonly spaced: boolean;
  /** A hyphen appears after it if it ends a line: it was followed by a soft hyphen. */
  readonly soft: boolean;
}

const softHyphen = "\u00AD";
/** Ordinary and typographic spaces, not the no-break ones (U+00A0, U+2007, U+202F). */
const spaces = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/;
/** After a hyphen or dash between letters, after a soft hyphen or a zero-width space; "-5" and "--help" stay whole. */
const joints = /(?<=[\p{L}\p{N})][-\u2010\u2012-\u2014/])(?=[\p{L}(])|(?<=\u00AD|\u200B)/u;
const beyondLatin = /[\u1100-\u{10FFFF}]/u;

/** Splits a clean text at every place where a line may break. */
export function piecesOf(text: string, size: number, weight: FontWeight): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(spaces)) {
    if (word === "") continue;
    let spaced = pieces.length > 0;
    for (const part of partsOf(word)) {
      const soft = part.endsWith(softHyphen);
      const shown = part.replaceAll(softHyphen, "").replaceAll("\u200B", "");
      pieces.push({ text: shown, width: measureText(shown, size, weight), spaced, soft });
      spaced = false;
    }
  }
  return pieces;
}

function partsOf(word: string): string[] {
  return word.split(joints).flatMap((part) => (beyondLatin.test(part) ? splitIdeographs(part) : [part]));
}

function splitIdeographs(word: string): string[] {
  const parts: string[] = [];
  let before = "";
  for (const grapheme of graphemesOf(word)) {
    if (parts.length === 0 || breaksBetween(before, grapheme)) parts.push(grapheme);
    else parts[parts.length - 1] += grapheme;
    before = grapheme;
  }
  return parts;
}

/** Scripts in which a hyphen says that a word goes on. */
const hyphenated = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Breaks a piece that is wider than a line between its graphemes, with a hyphen between letters; a single grapheme stays,
 * however wide.
 */
export function breakPiece(piece: Piece, width: number, size: number, weight: FontWeight): Piece[] {
  if (piece.width <= width) return [piece];
  const hyphen = measureText("-", size, weight);
  const graphemes = graphemesOf(piece.text);
  const parts: Piece[] = [];
  let text = "";
  let used = 0;
  const close = (soft: boolean) => {
    parts.push({ text, width: used, spaced: parts.length === 0 && piece.spaced, soft });
    text = "";
    used = 0;
  };
  for (const [index, grapheme] of graphemes.entries()) {
    const advance = measureText(grapheme, size, weight);
    const next = graphemes[index + 1];
    const isInWord = next !== undefined && hyphenated.test(grapheme) && hyphenated.test(next);
    if (text !== "" && used + advance + (isInWord ? hyphen : 0) > width) {
      const before = graphemes[index - 1] as string;
      close(hyphenated.test(before) && hyphenated.test(grapheme));
    }
    text += grapheme;
    used += advance;
  }
  close(piece.soft);
  return parts;
}
