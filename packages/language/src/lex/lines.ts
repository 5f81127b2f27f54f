import type { Position, SourceRange } from "@smap/model";

/** Where the lines of a text begin. Lines end with `\n`, `\r\n` or `\r`, as in the language server protocol. */
export class Lines {
  readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.starts = starts;
  }

  /** The zero-based line that an offset is on. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionOf(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, character: offset - (this.starts[line] as number) };
  }

  /** The stretch from one offset up to, not including, another. */
  rangeOf(start: number, end: number): SourceRange {
    return { start: this.positionOf(start), end: this.positionOf(end) };
  }
}
