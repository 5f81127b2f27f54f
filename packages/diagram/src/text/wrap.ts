import { cleanText } from "./clean.ts";
import type { FontWeight } from "./font.ts";
import { graphemesOf } from "./graphemes.ts";
import { measureText } from "./measure.ts";
import { breakPiece, type Piece, piecesOf } from "./pieces.ts";

export interface WrapOptions {
  /** The longest that a line may be, in px. */
  readonly width: number;
  /** Font size in px. */
  readonly size: number;
  readonly weight?: FontWeight;
  /** What does not fit ends in "…". No limit if absent. */
  readonly maxLines?: number;
  /** Makes the lines about equally long, without using more of them (the default). */
  readonly balance?: boolean;
}

export interface WrappedText {
  /** Clean texts, at least one of them unless the text is blank. */
  readonly lines: readonly string[];
  readonly truncated: boolean;
  /** A word is longer than a line, and goes on after a hyphen. */
  readonly breaksWord: boolean;
}

const ellipsis = "…";
const joint = /[-\u2010\u2012-\u2014/]$/u;

/** Breaks a text into lines: at spaces, after hyphens, between ideographs, and inside a word, with a hyphen, only if it is too long for a line. */
export function wrapText(text: string, options: WrapOptions): WrappedText {
  const { width, size, weight = 400, maxLines = Number.POSITIVE_INFINITY, balance = true } = options;
  const clean = cleanText(text);
  const measure: Measure = { space: measureText(" ", size, weight), hyphen: measureText("-", size, weight) };
  const whole = piecesOf(clean, size, weight);
  const pieces = whole.flatMap((piece) => breakPiece(piece, width, size, weight));
  const breaksWord = pieces.filter(({ soft }) => soft).length > whole.filter(({ soft }) => soft).length;
  const lines = fill(pieces, width, measure, maxLines + 1);
  if (lines.length > maxLines) {
    const kept = lines.slice(0, maxLines).map(lineText);
    const last = lines.at(maxLines - 1) ?? [];
    kept[maxLines - 1] = shorten(piecesText(last), width, size, weight);
    return { lines: kept, truncated: true, breaksWord };
  }
  const even = balance && lines.length > 1 ? evenLines(pieces, lines, width, measure) : lines;
  return { lines: even.map(lineText), truncated: false, breaksWord };
}

/** The width of the longest word, or part of one, that lines do not break. */
export function longestPiece(text: string, size: number, weight: FontWeight = 400): number {
  return Math.max(0, ...piecesOf(cleanText(text), size, weight).map(({ width }) => width));
}

/** The text on one line, cut with "…" where it is longer than `width`. */
export function shortenText(text: string, width: number, size: number, weight: FontWeight = 400): string {
  const clean = cleanText(text);
  return measureText(clean, size, weight) <= width ? clean : shorten(clean, width, size, weight);
}

interface Measure {
  readonly space: number;
  readonly hyphen: number;
}

/** Puts as many pieces on each line as fit, and stops after `limit` lines. */
function fill(pieces: readonly Piece[], width: number, measure: Measure, limit = Number.POSITIVE_INFINITY): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of pieces) {
    const gap = line.length > 0 && piece.spaced ? measure.space : 0;
    const tail = piece.soft ? measure.hyphen : 0;
    if (line.length > 0 && used + gap + piece.width + tail > width) {
      lines.push(line);
      if (lines.length === limit) return lines;
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? gap : 0) + piece.width;
    line.push(piece);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** As many lines, about equally long; words with hyphens stay whole where that needs no more lines. */
function evenLines(pieces: readonly Piece[], lines: readonly Piece[][], width: number, measure: Measure): Piece[][] {
  const words = wholeWords(pieces);
  const fits = (word: Piece) => word.width + (word.soft ? measure.hyphen : 0) <= width;
  const isWhole = words.every(fits) && fill(words, width, measure).length <= lines.length;
  const chosen = isWhole ? words : pieces;
  return fill(chosen, evenWidth(chosen, lines, width, measure), measure);
}

/** Pieces of one word that is written with hyphens or slashes, as one. */
function wholeWords(pieces: readonly Piece[]): Piece[] {
  const words: Piece[] = [];
  for (const piece of pieces) {
    const before = words.at(-1);
    if (before && !piece.spaced && joint.test(before.text))
      words[words.length - 1] = {
        ...before,
        text: before.text + piece.text,
        width: before.width + piece.width,
        soft: piece.soft,
      };
    else words.push(piece);
  }
  return words;
}

/** The smallest width, to half a pixel, that needs no more lines than `lines`. */
function evenWidth(pieces: readonly Piece[], lines: readonly Piece[][], width: number, measure: Measure): number {
  let fits = width;
  let fails = 0;
  while (fits - fails > 0.5) {
    const middle = (fits + fails) / 2;
    if (pieces.every((piece) => piece.width <= middle) && fill(pieces, middle, measure).length <= lines.length) {
      fits = middle;
    } else fails = middle;
  }
  return fits;
}

function piecesText(line: readonly Piece[]): string {
  return line.map((piece, at) => (at > 0 && piece.spaced ? " " : "") + piece.text).join("");
}

function lineText(line: readonly Piece[]): string {
  const text = piecesText(line);
  return line.at(-1)?.soft ? `${text}-` : text;
}

function shorten(text: string, width: number, size: number, weight: FontWeight): string {
  const room = width - measureText(ellipsis, size, weight);
  let kept = "";
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    used += measureText(grapheme, size, weight);
    if (used > room) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ellipsis;
}
