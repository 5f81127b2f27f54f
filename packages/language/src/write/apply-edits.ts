import { Lines } from "../lex/lines.ts";
import type { MapText } from "../read/map-text.ts";
import { applyOffsets, difference, type TextEdit } from "./text-edit.ts";

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const { starts } = new Lines(text);
  const offset = ({ line, character }: TextEdit["range"]["start"]) => (starts[line] ?? text.length) + character;
  return applyOffsets(
    text,
    edits.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText })),
  );
}

/** The one edit that makes another text of a text. */
export function editTo(after: string, before: MapText): TextEdit {
  const { start, end, newText } = difference(before.text, after);
  return { range: before.rangeOf(start, end), newText };
}
