import type { Drawn } from "./drawn.ts";
import { roundedSegments, type Segment, segmentsOf } from "./path.ts";
import { plain, type Style, styled } from "./style.ts";

/** Words in a line. */
export interface Line {
  readonly text: string;
  /** Where the words begin, end or have their middle, as the style says; `y` is their base line. */
  readonly x: number;
  readonly y: number;
  /** They climb: the base line is upright. */
  readonly isTurned: boolean;
  readonly style: Style;
  /** The next line goes on with the same words. */
  readonly goesOn: boolean;
}

/** Something that a map can be drawn on. */
export interface Surface {
  shape(segments: readonly Segment[], style: Style): void;
  line(line: Line): void;
  /** What is drawn inside belongs together; attributes say what it is. */
  group(attributes: Drawn["attributes"], draw: () => void): void;
}

/** Draws the elements of an SVG on something else. */
export function drawOn(surface: Surface, drawn: readonly Drawn[], outer: Style = plain): void {
  for (const one of drawn) draw(surface, one, outer);
}

function draw(surface: Surface, { tag, attributes, children }: Drawn, outer: Style): void {
  const style = styled(outer, attributes);
  const number = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case "g":
      surface.group(attributes, () => {
        for (const child of children) if (typeof child !== "string") draw(surface, child, style);
      });
      break;
    case "rect": {
      const [x, y, width, height] = [number("x"), number("y"), number("width"), number("height")];
      surface.shape(roundedSegments(x, y, width, height, number("rx")), style);
      break;
    }
    case "circle": {
      const r = number("r");
      surface.shape(roundedSegments(number("cx") - r, number("cy") - r, 2 * r, 2 * r, r), style);
      break;
    }
    case "line":
      surface.shape(segmentsOf(`M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`), style);
      break;
    case "path":
      surface.shape(segmentsOf(attributes.d ?? ""), style);
      break;
    case "polygon":
      surface.shape(segmentsOf(`M${attributes.points ?? ""}Z`), style);
      break;
    case "text":
      for (const line of linesOf(attributes, children, style)) surface.line(line);
  }
}

function linesOf(attributes: Drawn["attributes"], children: Drawn["children"], style: Style): Line[] {
  // Words that stand in several pieces in one line are one.
  const pieces = children.every((child) => typeof child === "string")
    ? [{ text: children.join(""), own: attributes, look: style }]
    : children.map((child) =>
        typeof child === "string"
          ? { text: child, own: attributes, look: style }
          : { text: wordsOf(child), own: child.attributes, look: styled(style, child.attributes) },
      );
  const turned = /translate\(([-\d.]+)[ ,]([-\d.]+)\) rotate\(-90\)/u.exec(attributes.transform ?? "");
  return pieces.map(({ text, own, look }, index) => ({
    text,
    x: Number(turned?.[1] ?? own.x ?? 0),
    y: Number(turned?.[2] ?? own.y ?? 0),
    isTurned: turned !== null,
    style: look,
    goesOn: index < pieces.length - 1,
  }));
}

/** All words in an element. */
function wordsOf({ children }: Drawn): string {
  return children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}
