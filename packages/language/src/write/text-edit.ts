import type { SourceRange } from "@smap/model";

/** One stretch of a text replaced by another. */
export interface TextEdit {
  readonly range: SourceRange;
  readonly newText: string;
}

/** The same, at offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** In the order of the text; of two at the same place, the one that was made first comes first. */
export function inOrder(edits: readonly OffsetEdit[]): OffsetEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
}

/** Whether two edits change the same letters. */
export function overlap(before: OffsetEdit, after: OffsetEdit): boolean {
  return after.start < before.end;
}

/** The text with all edits made; they must not overlap. */
export function applyOffsets(text: string, edits: readonly OffsetEdit[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}
