import type { SourceRange } from "@smap/model";
import { MapText } from "../read/map-text.ts";
import type { TextEdit } from "../write/text-edit.ts";
import { formatText } from "./format.ts";
import { type Item, Items } from "./items.ts";

/**
 * The edits that write a text in the language's style: only the space between words changes, so that each is small and
 * what stands around keeps its place. Within a range, those that lie in it. None for a text with a syntax error.
 */
export function formatEdits(source: MapText, range?: SourceRange): TextEdit[] {
  const { text, ok } = formatText(source);
  if (!ok || text === source.text) return [];
  const [from, to] = range ? [source.offsetAt(range.start), source.offsetAt(range.end)] : [0, source.text.length];
  const edits: TextEdit[] = [];
  for (const { start, end, newText } of differences(source, new MapText(text))) {
    if (start >= from && end <= to) edits.push({ range: source.rangeOf(start, end), newText });
  }
  return edits;
}

interface Difference {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Where the space between the words of two texts differs, or the words themselves do (by spaces at the end of a comment). */
function differences(before: MapText, after: MapText): Difference[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  if (old.length !== now.length) return [{ start: 0, end: before.text.length, newText: after.text }];
  const found: Difference[] = [];
  let [oldEnd, nowEnd] = [0, 0];
  for (let index = 0; index <= old.length; index++) {
    const [oldItem, nowItem] = [old[index], now[index]];
    const isSame = oldItem?.image === nowItem?.image;
    const start = isSame ? (oldItem?.start ?? before.text.length) : (oldItem as Item).end;
    const nowStart = isSame ? (nowItem?.start ?? after.text.length) : (nowItem as Item).end;
    const newText = after.text.slice(nowEnd, nowStart);
    if (before.text.slice(oldEnd, start) !== newText) found.push(narrowed(before.text, oldEnd, start, newText));
    [oldEnd, nowEnd] = [oldItem?.end ?? start, nowItem?.end ?? nowStart];
  }
  return found;
}

function itemsOf({ parsed, text }: MapText): readonly Item[] {
  return new Items(parsed.report.scan).between(0, text.length + 1);
}

/** Line ends that stay need no edit, so that one that only indents a line lies on that line. */
function narrowed(text: string, start: number, end: number, newText: string): Difference {
  let same = 0;
  while (start + same < end && same < newText.length && text[start + same] === newText[same]) same++;
  return { start: start + same, end, newText: newText.slice(same) };
}
