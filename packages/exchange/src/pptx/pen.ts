import type { Theme } from "@smap/diagram/draw";
import { type Line, type Run, type Shape, shapeXml } from "./shape.ts";
import type { Scale } from "./units.ts";

/** Puts shapes on a slide, one over the other, each with a number of its own; sizes are px of the map. */
export class Pen {
  readonly theme: Theme;
  readonly scale: Scale;
  readonly #language: string;
  #xml: string[] = [];
  /** The number 1 is the slide's own. */
  #last = 1;

  constructor(theme: Theme, scale: Scale, language: string) {
    this.theme = theme;
    this.scale = scale;
    this.#language = language;
  }

  /** All that is on the slide, as PresentationML. */
  get xml(): string {
    return this.#xml.join("");
  }

  /** A number for something that has none yet. */
  number(): number {
    return ++this.#last;
  }

  put(xml: string): void {
    this.#xml.push(xml);
  }

  /** Puts a shape on the slide, and gives its number. */
  shape(shape: Omit<Shape, "id">): number {
    const id = this.number();
    this.put(shapeXml({ id, ...shape }, this.#language));
    return id;
  }

  /** Makes one thing of all that `draw` puts on the slide: it is moved as one. */
  group(draw: () => void, { x, y, width, height }: Shape["frame"]): void {
    const id = this.number();
    const outside = this.#xml;
    this.#xml = [];
    draw();
    const inside = this.xml;
    this.#xml = outside;
    const box = (off: string, ext: string) => `<a:${off} x="${x}" y="${y}"/><a:${ext} cx="${width}" cy="${height}"/>`;
    const properties = `<p:nvGrpSpPr><p:cNvPr id="${id}" name="Group ${id}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${box("off", "ext")}${box("chOff", "chExt")}</a:xfrm></p:grpSpPr>`;
    this.put(`<p:grpSp>${properties}${inside}</p:grpSp>`);
  }

  line(colour: string, width: number, isDashed = false): Line {
    return { colour, width: this.scale.length(width), isDashed };
  }

  run(text: string, size: number, colour: string, look: Pick<Run, "isBold" | "isItalic"> = {}): Run {
    return { text, size: this.scale.points(size), colour, ...look };
  }

  /** The colour of the theme at a place of the legend. */
  stripe(place: number): string {
    const { stripes, text } = this.theme;
    return stripes[place % stripes.length] ?? text;
  }
}
