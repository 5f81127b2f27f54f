import type { Drawn } from "../picture/drawn.ts";
import type { PdfFont } from "./font.ts";
import { decimal } from "./objects.ts";
import { pathOperators, roundedOperators } from "./path.ts";
import type { Structure } from "./structure.ts";
import { colourOf, plain, type Style, styled } from "./style.ts";

export type Fonts = Readonly<Record<400 | 600, PdfFont>>;

/** Paints what an SVG would draw, as operators of a page (ISO 32000-1, 8 and 9) in its own px with `y` downward. */
export class Painter {
  readonly #fonts: Fonts;
  readonly #structure: Structure;
  #operators = "";
  /** Numbers the pieces of what is being painted; undefined for what nobody reads. */
  #piece: (() => number) | undefined;
  #isFigure = false;

  constructor(fonts: Fonts, structure: Structure) {
    this.#fonts = fonts;
    this.#structure = structure;
  }

  get operators(): string {
    return this.#operators;
  }

  paint(drawn: readonly Drawn[]): void {
    for (const one of drawn) this.#paint(one, plain);
  }

  #paint({ tag, attributes, children }: Drawn, outer: Style): void {
    const style = styled(outer, attributes);
    const number = (name: string) => Number(attributes[name] ?? 0);
    switch (tag) {
      case "g":
        this.#group(attributes, children, style);
        break;
      case "rect":
        this.#shape(roundedOperators(number("x"), number("y"), number("width"), number("height"), number("rx")), style);
        break;
      case "circle": {
        const r = number("r");
        this.#shape(roundedOperators(number("cx") - r, number("cy") - r, 2 * r, 2 * r, r), style);
        break;
      }
      case "line":
        this.#shape(pathOperators(`M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`), style);
        break;
      case "path":
        this.#shape(pathOperators(attributes.d ?? ""), style);
        break;
      case "polygon":
        this.#shape(pathOperators(`M${attributes.points ?? ""}Z`), style);
        break;
      case "text":
        this.#text(attributes, children, style);
    }
  }

  #group(attributes: Drawn["attributes"], children: Drawn["children"], style: Style): void {
    const { "data-kind": kind, "aria-label": label } = attributes;
    const [piece, isFigure] = [this.#piece, this.#isFigure];
    if (kind === "perspective") this.#piece = this.#structure.begin("H2");
    else if (kind === "cluster") this.#piece = this.#structure.begin("H3");
    else if (kind === "objective" || kind === "theme") this.#piece = this.#structure.begin("P");
    else if (kind === "link") this.#piece = this.#structure.begin("Figure", label ?? "");
    const isHeader = kind === "header";
    this.#isFigure = kind === "link";
    if (this.#isFigure) this.#operators += `/Figure <</MCID ${this.#piece?.()}>> BDC\n`;
    for (const [index, child] of children.entries()) {
      if (typeof child === "string") continue;
      // The first line of the header is the title.
      if (isHeader) this.#piece = this.#structure.begin(index === 0 ? "H1" : "P");
      this.#paint(child, style);
    }
    if (this.#isFigure) this.#operators += "EMC\n";
    [this.#piece, this.#isFigure] = [piece, isFigure];
  }

  #shape(path: string, style: Style): void {
    const fill = colourOf(style.fill);
    const stroke = colourOf(style.stroke);
    if (!fill && !stroke) return;
    let operators = fill ? `${fill.map(decimal).join(" ")} rg\n` : "";
    if (stroke)
      operators += `${stroke.map(decimal).join(" ")} RG\n${decimal(style.strokeWidth)} w\n[${dashesOf(style)}] 0 d\n${style.join === "round" ? 1 : 0} j\n${style.cap === "round" ? 1 : 0} J\n`;
    operators += `${path}${fill ? (stroke ? "B" : "f") : "S"}\n`;
    this.#operators += this.#isFigure ? operators : `/Artifact BMC\n${operators}EMC\n`;
  }

  #text(attributes: Drawn["attributes"], children: Drawn["children"], style: Style): void {
    const lines = children.map((child) =>
      typeof child === "string"
        ? { text: child, attributes, style }
        : { text: wordsOf(child), attributes: child.attributes, style: styled(style, child.attributes) },
    );
    // Words that stand in several pieces in one line are one.
    const merged = lines.every(({ attributes: own }) => own === attributes)
      ? [{ text: lines.map(({ text }) => text).join(""), attributes, style }]
      : lines;
    for (const [index, { text, attributes: own, style: look }] of merged.entries()) {
      const turned = /translate\(([-\d.]+)[ ,]([-\d.]+)\) rotate\(-90\)/u.exec(attributes.transform ?? "");
      const at = turned ? [Number(turned[1]), Number(turned[2])] : [Number(own.x ?? 0), Number(own.y ?? 0)];
      this.#line(text, at[0] as number, at[1] as number, turned !== null, look, index < merged.length - 1);
    }
  }

  /** A line of words; one that goes on in the next line ends with a space, so that whoever copies it has it. */
  #line(text: string, x: number, y: number, isTurned: boolean, style: Style, goesOn: boolean): void {
    const fill = colourOf(style.fill);
    if (!fill || text === "") return;
    const font = this.#fonts[style.fontWeight];
    const { codes, boxes, width } = font.show(text);
    const space = goesOn ? font.show(" ").codes : "";
    const size = style.fontSize;
    const back = { start: 0, middle: width / 2, end: width }[style.anchor] ?? 0;
    const shift = -back * size;
    // The page is upside down, letters are not: down is minus for them. Letters that climb have their base line upward.
    const slant = style.isItalic ? 0.21 : 0;
    const matrix = isTurned ? [0, -1, -1, -slant, x, y - shift] : [1, 0, slant, -1, x + shift, y];
    const colour = `${fill.map(decimal).join(" ")} `;
    const words = `BT\n${colour}rg\n/F${style.fontWeight} ${decimal(size)} Tf\n${matrix.map(decimal).join(" ")} Tm\n<${codes}${space}> Tj\nET\n`;
    const piece = this.#isFigure ? undefined : this.#piece?.();
    if (this.#isFigure) this.#operators += words;
    else this.#operators += `${piece === undefined ? "/Artifact BMC" : `/Span <</MCID ${piece}>> BDC`}\n${words}EMC\n`;
    for (const box of boxes) {
      const outline = { ...style, fill: "none", stroke: style.fill, strokeWidth: 0.6, dashes: "" };
      const [from, length, height] = [(box.at + 0.06) * size + shift, (box.width - 0.12) * size, 0.7 * size];
      this.#shape(
        isTurned
          ? roundedOperators(x - height, y - from - length, height, length, 0)
          : roundedOperators(x + from, y - height, length, height, 0),
        outline,
      );
    }
  }
}

function dashesOf({ dashes }: Style): string {
  return dashes
    .split(/[ ,]+/u)
    .map(Number)
    .filter((length) => length > 0)
    .map(decimal)
    .join(" ");
}

/** All words in an element. */
export function wordsOf({ children }: Drawn): string {
  return children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}
