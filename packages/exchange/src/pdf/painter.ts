import type { Line, Surface } from "../picture/draw-on.ts";
import type { Drawn } from "../picture/drawn.ts";
import { roundedSegments, type Segment } from "../picture/path.ts";
import { colourOf, type Style } from "../picture/style.ts";
import type { PdfFont } from "./font.ts";
import { decimal } from "./objects.ts";
import type { Structure } from "./structure.ts";

export type Fonts = Readonly<Record<400 | 600, PdfFont>>;

/** Draws as operators of a page (ISO 32000-1, 8 and 9), in px of the map with `y` downward. */
export class Painter implements Surface {
  readonly #fonts: Fonts;
  readonly #structure: Structure;
  #operators = "";
  /** Numbers the pieces of what is being drawn; undefined for what nobody reads. */
  #piece: (() => number) | undefined;
  #place: "header" | "figure" | "other" = "other";
  #isTitled = false;

  constructor(fonts: Fonts, structure: Structure) {
    this.#fonts = fonts;
    this.#structure = structure;
  }

  get operators(): string {
    return this.#operators;
  }

  group({ "data-kind": kind, "aria-label": label }: Drawn["attributes"], draw: () => void): void {
    const [piece, place] = [this.#piece, this.#place];
    if (kind === "perspective") this.#piece = this.#structure.begin("H2");
    else if (kind === "cluster") this.#piece = this.#structure.begin("H3");
    else if (kind === "objective" || kind === "theme" || kind === "key") this.#piece = this.#structure.begin("P");
    else if (kind === "link") this.#piece = this.#structure.begin("Figure", label ?? "");
    if (kind === "header") this.#place = "header";
    else if (kind === "link") this.#place = "figure";
    if (kind === "link") this.#operators += `/Figure <</MCID ${this.#piece?.()}>> BDC\n`;
    draw();
    if (kind === "link") this.#operators += "EMC\n";
    [this.#piece, this.#place] = [piece, place];
  }

  shape(segments: readonly Segment[], style: Style): void {
    const fill = colourOf(style.fill);
    const stroke = colourOf(style.stroke);
    if (!fill && !stroke) return;
    let operators = fill ? `${numbers(fill)} rg\n` : "";
    if (stroke) {
      const joined = `${style.join === "round" ? 1 : 0} j\n${style.cap === "round" ? 1 : 0} J\n`;
      operators += `${numbers(stroke)} RG\n${decimal(style.strokeWidth)} w\n[${numbers(style.dashes)}] 0 d\n${joined}`;
    }
    operators += `${segments.map(operatorOf).join("")}${fill ? (stroke ? "B" : "f") : "S"}\n`;
    this.#operators += this.#place === "figure" ? operators : `/Artifact BMC\n${operators}EMC\n`;
  }

  /** Words that go on in the next line end with a space, so that whoever copies them has it. */
  line({ text, x, y, isTurned, style, goesOn }: Line): void {
    const fill = colourOf(style.fill);
    if (!fill || text === "") return;
    if (this.#place === "header") this.#beginHeader(style);
    const font = this.#fonts[style.fontWeight];
    const { codes, boxes, width } = font.show(text);
    const space = goesOn ? font.show(" ").codes : "";
    const size = style.fontSize;
    const back = { start: 0, middle: width / 2, end: width }[style.anchor] ?? 0;
    const shift = -back * size;
    // The page is upside down, letters are not: down is minus for them. Letters that climb have their base line upward.
    const slant = style.isItalic ? 0.21 : 0;
    const matrix = isTurned ? [0, -1, -1, -slant, x, y - shift] : [1, 0, slant, -1, x + shift, y];
    const words = `BT\n${numbers(fill)} rg\n/F${style.fontWeight} ${decimal(size)} Tf\n${numbers(matrix)} Tm\n<${codes}${space}> Tj\nET\n`;
    const piece = this.#place === "figure" ? undefined : this.#piece?.();
    const begin = piece === undefined ? "/Artifact BMC" : `/Span <</MCID ${piece}>> BDC`;
    this.#operators += this.#place === "figure" ? words : `${begin}\n${words}EMC\n`;
    for (const box of boxes) {
      const outline = { ...style, fill: "none", stroke: style.fill, strokeWidth: 0.6, dashes: [] };
      const [from, length, height] = [(box.at + 0.06) * size + shift, (box.width - 0.12) * size, 0.7 * size];
      this.shape(
        isTurned
          ? roundedSegments(x - height, y - from - length, height, length)
          : roundedSegments(x + from, y - height, length, height),
        outline,
      );
    }
  }

  /** Each line of the header is read by itself, but for the title: all bold lines are one. */
  #beginHeader({ fontWeight }: Style): void {
    const isTitle = fontWeight === 600;
    if (isTitle && this.#isTitled) return;
    this.#piece = this.#structure.begin(isTitle ? "H1" : "P");
    this.#isTitled ||= isTitle;
  }
}

function numbers(values: readonly number[]): string {
  return values.map(decimal).join(" ");
}

function operatorOf(segment: Segment): string {
  switch (segment.kind) {
    case "move":
      return `${numbers([segment.x, segment.y])} m\n`;
    case "line":
      return `${numbers([segment.x, segment.y])} l\n`;
    case "curve": {
      const { x1, y1, x2, y2, x, y } = segment;
      return `${numbers([x1, y1, x2, y2, x, y])} c\n`;
    }
    case "close":
      return "h\n";
  }
}
