/** How something is drawn, as elements of an SVG hand it down. */
export interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Lengths of dashes and of the gaps between them, by turns. */
  readonly dashes: readonly number[];
  readonly join: string;
  readonly cap: string;
  readonly fontSize: number;
  readonly fontWeight: 400 | 600;
  readonly isItalic: boolean;
  readonly anchor: string;
}

export const plain: Style = {
  fill: "#000000",
  stroke: "none",
  strokeWidth: 1,
  dashes: [],
  join: "miter",
  cap: "butt",
  fontSize: 16,
  fontWeight: 400,
  isItalic: false,
  anchor: "start",
};

/** The style of an element in another. */
export function styled(outer: Style, attributes: Readonly<Record<string, string>>): Style {
  const {
    fill = outer.fill,
    stroke = outer.stroke,
    "stroke-width": width,
    "stroke-dasharray": dashes,
    "stroke-linejoin": join = outer.join,
    "stroke-linecap": cap = outer.cap,
    "font-size": size,
    "font-weight": weight,
    "font-style": slant,
    "text-anchor": anchor = outer.anchor,
    direction,
  } = attributes;
  return {
    fill,
    stroke,
    strokeWidth: width === undefined ? outer.strokeWidth : Number(width),
    dashes: dashes === undefined ? outer.dashes : dashesOf(dashes),
    join,
    cap,
    fontSize: size === undefined ? outer.fontSize : Number.parseFloat(size),
    fontWeight: weight === undefined ? outer.fontWeight : Number(weight) >= 550 ? 600 : 400,
    isItalic: slant === undefined ? outer.isItalic : slant === "italic",
    // Words from right to left begin at the right.
    anchor: direction === "rtl" ? (turned[anchor] ?? anchor) : anchor,
  };
}

const turned: Readonly<Record<string, string>> = { start: "end", end: "start" };

function dashesOf(list: string): number[] {
  const lengths = list.split(/[ ,]+/u).map(Number);
  return lengths.every((length) => length > 0) ? lengths : [];
}

/** `#1b2430` as three numbers from 0 to 1; undefined for what is not painted. */
export function colourOf(colour: string): readonly number[] | undefined {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
  return digits?.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
}
