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

/**
 * Edits that are in the order of the text, and more of them in their places; undefined if two of them overlap. Looks at the
 * neighbours of each new edit only, so that many changes to a long text are written quickly.
 */
export function withEdits(ordered: readonly OffsetEdit[], added: readonly OffsetEdit[]): OffsetEdit[] | undefined {
  const all = [...ordered];
  for (const edit of added) {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end } = all[middle] as OffsetEdit;
      if (start < edit.start || (start === edit.start && end <= edit.end)) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [all[low - 1], all[low]];
    if ((before && overlap(before, edit)) || (after && overlap(edit, after))) return undefined;
    all.splice(low, 0, edit);
  }
  return all;
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

/** The one stretch in which two texts differ; no letter of two code units is parted. */
export function difference(before: string, after: string): OffsetEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isParted(before, start) || isParted(after, start)) start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (isParted(before, before.length - same) || isParted(after, after.length - same)) same--;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

/** Whether an offset lies within a surrogate pair, or between the two letters of a line end. */
function isParted(text: string, offset: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
