import type { Position, SourceRange } from "@smap/model";
import type { Lines } from "../lex/lines.ts";
import { type Parsed, parse } from "../parse/parse.ts";
import type { ImportResolver } from "./context.ts";
import { type Reading, readTree } from "./read-map.ts";
import type { WrittenName } from "./written-name.ts";

/** A text, parsed at once, and read once for everything that is asked of it: findings, names, completion, edits. */
export class MapText {
  readonly text: string;
  /** The syntax tree, for this package alone. */
  readonly parsed: Parsed;
  readonly #resolveImport: ImportResolver | undefined;
  #reading: Reading | undefined;

  constructor(text: string, resolveImport?: ImportResolver, parsed: Parsed = parse(text)) {
    this.text = text;
    this.parsed = parsed;
    this.#resolveImport = resolveImport;
  }

  get reading(): Reading {
    this.#reading ??= readTree(this.parsed, this.text, this.#resolveImport);
    return this.#reading;
  }

  /** Whether the text may import other maps: known before it is read, which may then be done with what they say. */
  get mayImport(): boolean {
    return this.parsed.report.scan.tokens.some(({ image }) => image === "import");
  }

  /** The same text, read with other imports. */
  readAgain(resolveImport: ImportResolver): MapText {
    return new MapText(this.text, resolveImport, this.parsed);
  }

  get lines(): Lines {
    return this.parsed.report.scan.lines;
  }

  /** The offset of a place; one beyond its line or the text is drawn in. */
  offsetAt({ line, character }: Position): number {
    const { starts } = this.lines;
    const start = starts[Math.max(0, line)];
    if (start === undefined) return this.text.length;
    return Math.max(start, Math.min(start + character, this.endOfLine(line)));
  }

  positionAt(offset: number): Position {
    return this.lines.positionOf(offset);
  }

  rangeOf(start: number, end: number): SourceRange {
    return this.lines.rangeOf(start, end);
  }

  /** The name that a place is in, or right behind. */
  nameAt({ line, character }: Position): WrittenName | undefined {
    const touching = this.reading.names.filter(
      ({ range: { start, end } }) => start.line === line && start.character <= character && character <= end.character,
    );
    return touching.at(-1);
  }

  /** The offset of the brace that one at an offset closes, wherever it is indented. */
  openingBraceOf(closing: number): number | undefined {
    const open: number[] = [];
    for (const { image, startOffset } of this.parsed.report.scan.tokens) {
      if (startOffset > closing) return undefined;
      if (image === "{") open.push(startOffset);
      else if (image === "}") {
        const opening = open.pop();
        if (startOffset === closing) return opening;
      }
    }
    return undefined;
  }

  /** The offset at which a line ends, before its line end. */
  endOfLine(line: number): number {
    const { starts } = this.lines;
    const start = starts[line] ?? this.text.length;
    let end = starts[line + 1] ?? this.text.length;
    while (end > start && /[\r\n]/u.test(this.text[end - 1] as string)) end--;
    return end;
  }
}
