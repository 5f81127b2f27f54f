import { fontHeights, type OutlinePoint, outlineOf } from "@smap/diagram/font";
import { graphemesOf, measureText } from "@smap/diagram/text";
import { quadratic, type Segment } from "../picture/path.ts";

/** Words as outlines, and boxes for what the font lacks; in em from the line's beginning, `y` downward. */
export interface Letters {
  readonly segments: readonly Segment[];
  readonly boxes: readonly { readonly at: number; readonly width: number }[];
  readonly missing: readonly string[];
  readonly width: number;
}

export function lettersOf(text: string, weight: 400 | 600): Letters {
  const segments: Segment[] = [];
  const boxes: { at: number; width: number }[] = [];
  const missing: string[] = [];
  let at = 0;
  for (const grapheme of graphemesOf(text)) {
    const outlines = Array.from(grapheme, (char) => outlineOf(char.codePointAt(0) ?? 0, weight));
    if (outlines.every((outline) => outline !== undefined))
      for (const [index, char] of Array.from(grapheme).entries()) {
        for (const contour of outlines[index] ?? []) segments.push(...segmentsOf(contour, at));
        at += measureText(char, 1, weight);
      }
    else {
      const width = measureText(grapheme, 1, weight);
      missing.push(grapheme);
      if (width > 0) boxes.push({ at, width });
      at += width;
    }
  }
  return { segments, boxes, missing, width: at };
}

/** A closed line of a letter: between two handles lies a point of the curve. */
function segmentsOf(contour: readonly OutlinePoint[], left: number): Segment[] {
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: left + x / fontHeights.unitsPerEm,
    y: -y / fontHeights.unitsPerEm,
  });
  const middle = (one: OutlinePoint, other: OutlinePoint) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const [first, last] = [contour[0], contour.at(-1)];
  if (!first || !last) return [];
  const start = place(first.isOn ? first : last.isOn ? last : middle(first, last));
  const segments: Segment[] = [{ kind: "move", ...start }];
  let now = start;
  for (const [index, point] of contour.entries()) {
    if (point.isOn) {
      now = place(point);
      // The end of a curve is already there.
      if (index > 0 && contour[index - 1]?.isOn) segments.push({ kind: "line", ...now });
      continue;
    }
    const after = contour[(index + 1) % contour.length] as OutlinePoint;
    const end = place(after.isOn ? after : middle(point, after));
    const handle = place(point);
    segments.push(quadratic(now.x, now.y, handle.x, handle.y, end.x, end.y));
    now = end;
  }
  segments.push({ kind: "close" });
  return segments;
}
