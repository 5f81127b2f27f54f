import type { Position, SourceRange } from "@smap/model";
import { textValue, withoutQuotes } from "../lex/text-value.ts";
import type { Token } from "../lex/token.ts";
import { isWord } from "../lex/words.ts";
import type { MapText } from "../read/map-text.ts";
import { type BlockAround, type BlockHolder, StatementTokens } from "./statement-tokens.ts";
import { type Want, wantsOf } from "./wants.ts";

/** A place where something is being written. */
export interface Place {
  /** What is written there already, and would be replaced. */
  readonly range: SourceRange;
  /** As much of it as stands before the cursor. */
  readonly typed: string;
  readonly wants: readonly Want[];
  readonly holder: BlockHolder;
  /** The text that the place is in, which is replaced with its quotes: its opening quotes, and what it says. */
  readonly quoted?: { readonly opening: string; readonly value: string };
  /** The names of the blocks around, by what they belong to: `{ perspective: "process", cluster: "operations" }`. */
  readonly around: Readonly<Partial<Record<BlockHolder, string>>>;
  /** The keywords of the other statements of the block. */
  readonly present: ReadonlySet<string>;
  /** The cause of the link that is being written, where it has a name. */
  readonly cause?: string;
}

/** What may be written at a place of a text, however much of the line is there; undefined within comments and free texts. */
export function placeAt(source: MapText, position: Position): Place | undefined {
  const at = source.offsetAt(position);
  const { arranged, scan } = source.parsed.report;
  if (scan.comments.some((comment) => isInComment(comment, at))) return undefined;
  const reader = new StatementTokens();
  let typed: Token | undefined;
  let next = 0;
  for (; next < arranged.length; next++) {
    const token = arranged[next] as Token;
    if (token.startOffset >= at && token.image !== "") break;
    if (token.image !== "" && touches(token, at, position.line)) {
      typed = token;
      break;
    }
    reader.push(token);
  }
  if (typed) reader.closeMissing();
  reader.reach(position.line, columnOf(source, position));
  const { block, statement, previous } = reader;
  const isText = typed?.tokenType.name === "TEXT";
  const wants = wantsOf({ block, statement, previous, line: position.line, isText });
  if (wants.length === 0) return undefined;
  const start = typed ? typed.startOffset : at;
  const end = typed ? endOf(typed, at, isText) : at;
  // What an editor replaces is on one line.
  if (isText && /[\r\n]/u.test(source.text.slice(start, end))) return undefined;
  const around = { around: namesAround(reader.stack), ...causeOf(statement, reader.stack) };
  noteRest(arranged.slice(typed ? next + 1 : next), reader);
  return {
    range: source.rangeOf(start, Math.max(at, end)),
    typed: source.text.slice(start, at),
    wants,
    holder: block.holder,
    ...(typed && isText ? { quoted: { opening: withoutQuotes(typed.image).open, value: textValue(typed.image) } } : {}),
    present: block.keywords,
    ...around,
  };
}

/** The end of a word or text; of a text that is not closed, that of the word at the cursor, for the rest may be no part of it. */
function endOf({ startOffset, endOffset, image }: Token, at: number, isText: boolean): number {
  if (!isText || withoutQuotes(image).close !== "") return endOffset + 1;
  const word = /^[\p{L}\p{M}\p{N}_-]*/u.exec(image.slice(at - startOffset)) as RegExpExecArray;
  return at + word[0].length;
}

/**
 * A token is being written if the cursor is in it or right behind. Behind a closed text a new token begins; one that is not
 * closed goes on to the end of its line.
 */
function touches({ startOffset, endOffset, endLine, image, tokenType }: Token, at: number, line: number): boolean {
  if (startOffset >= at) return false;
  if (tokenType.name !== "TEXT") return at <= endOffset + 1 && /^[\p{L}\p{Nd}_]/u.test(image);
  const isClosed = withoutQuotes(image).close !== "";
  return isClosed ? at <= endOffset : endLine - 1 === line || at <= endOffset;
}

function isInComment({ startOffset, endOffset, image }: Token, at: number): boolean {
  return startOffset < at && (image.startsWith("//") ? at <= endOffset + 1 : at <= endOffset);
}

function columnOf(source: MapText, { line, character }: Position): number {
  const start = source.offsetAt({ line, character: 0 });
  const written = source.text.slice(start, source.endOfLine(line));
  return written.trim() === "" ? character : written.length - written.trimStart().length;
}

/** Statements behind the cursor are in the block as well. */
function noteRest(tokens: readonly Token[], reader: StatementTokens): void {
  const depth = reader.stack.length;
  reader.statement = [];
  for (const token of tokens) {
    reader.push(token);
    if (reader.stack.length < depth) return;
  }
}

function namesAround(stack: readonly BlockAround[]): Place["around"] {
  return Object.fromEntries(stack.flatMap(({ holder, name }) => (name === undefined ? [] : [[holder, name]])));
}

function causeOf(statement: readonly Token[], stack: readonly BlockAround[]): Pick<Place, "cause"> {
  const arrow = statement.findLastIndex(({ image }) => image === "->");
  if (arrow < 0) return {};
  const before = statement[arrow - 1];
  const cause = before && isWord(before) ? before.image : stack.at(-1)?.name;
  return cause === undefined ? {} : { cause: cause.normalize("NFC") };
}
