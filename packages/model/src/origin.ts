/** A place in a text: zero-based line, and character in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; the end is exclusive. */
export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

/** Where an element of the map is written. */
export interface Origin {
  /** The whole element, with its block. */
  readonly range: SourceRange;
  /** The smallest stretch that stands for it: its name, else its title, else its keyword. */
  readonly name: SourceRange;
  /** The written values of the element, by field name (`title`, `horizon`, `description`, …). */
  readonly fields: Readonly<Record<string, SourceRange>>;
}

/** Whether a stretch lies wholly within another, or is the same. */
export function isWithin(inner: SourceRange, outer: SourceRange): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
