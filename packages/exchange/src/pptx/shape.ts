import { escaped } from "../markup.ts";
import { type Frame, frameXml } from "./units.ts";

/** Some words in one look. */
export interface Run {
  readonly text: string;
  /** In pt. */
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Each run begins a line. */
  readonly isBroken?: boolean;
  readonly align?: "l" | "ctr" | "r";
  readonly isRightToLeft?: boolean;
}

export interface TextBox {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor?: "t" | "ctr" | "b";
  /** Around the words: left, top, right, bottom, in EMU. */
  readonly insets?: readonly [number, number, number, number];
  readonly isTurned?: boolean;
}

export interface Line {
  readonly colour: string;
  /** In EMU. */
  readonly width: number;
  readonly isDashed?: boolean;
}

export interface Shape {
  readonly id: number;
  readonly name: string;
  /** What is read to those who do not see it. */
  readonly description?: string;
  readonly frame: Frame;
  /** The XML of its geometry. */
  readonly geometry: string;
  readonly fill?: string;
  readonly line?: Line;
  readonly text?: TextBox;
  /** The title of the slide, for outlines and screen readers. */
  readonly isTitle?: boolean;
}

/** A shape as PresentationML (ECMA-376 part 1, 19.3.1.43). */
export function shapeXml(shape: Shape, language: string): string {
  const { id, name, description, frame, geometry, fill, line, text, isTitle } = shape;
  const place = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : "<p:nvPr/>";
  const locks = isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : "<p:cNvSpPr/>";
  return `<p:sp><p:nvSpPr>${namedXml(id, name, description)}${locks}${place}</p:nvSpPr><p:spPr>${frameXml(frame)}${geometry}${fillXml(fill)}${lineXml(line)}</p:spPr>${textXml(text ?? { paragraphs: [] }, language)}</p:sp>`;
}

/** The number and name of a thing, and what is read of it. */
export function namedXml(id: number, name: string, description?: string): string {
  const read = description === undefined || description === "" ? "" : ` descr="${escaped(description)}"`;
  return `<p:cNvPr id="${id}" name="${escaped(name)}"${read}/>`;
}

export function fillXml(fill: string | undefined): string {
  return fill === undefined ? "<a:noFill/>" : `<a:solidFill>${colourXml(fill)}</a:solidFill>`;
}

export function lineXml(line: Line | undefined, end = ""): string {
  if (!line) return "<a:ln><a:noFill/></a:ln>";
  const dash = line.isDashed ? '<a:prstDash val="dash"/>' : "";
  return `<a:ln w="${Math.round(line.width)}">${fillXml(line.colour)}${dash}${end}</a:ln>`;
}

/** `#1b2430` as DrawingML. */
export function colourXml(colour: string): string {
  return `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>`;
}

function textXml({ paragraphs, anchor = "ctr", insets = [0, 0, 0, 0], isTurned }: TextBox, language: string): string {
  const [left, top, right, bottom] = insets.map(Math.round);
  const turned = isTurned ? ' vert="vert270"' : "";
  const shown = paragraphs.length === 0 ? "<a:p/>" : paragraphs.map((one) => paragraphXml(one, language)).join("");
  return `<p:txBody><a:bodyPr${turned} wrap="square" lIns="${left}" tIns="${top}" rIns="${right}" bIns="${bottom}" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${shown}</p:txBody>`;
}

export function paragraphXml({ runs, isBroken, align = "l", isRightToLeft }: Paragraph, language: string): string {
  const direction = isRightToLeft ? ' rtl="1"' : "";
  return `<a:p><a:pPr algn="${align}"${direction}/>${runs.map((run) => runXml(run, language)).join(isBroken ? "<a:br/>" : "")}</a:p>`;
}

function runXml({ text, size, colour, isBold, isItalic }: Run, language: string): string {
  const look = `${isBold ? ' b="1"' : ""}${isItalic ? ' i="1"' : ""}`;
  const spoken = language === "" ? "" : ` lang="${escaped(language)}"`;
  return `<a:r><a:rPr${spoken} sz="${hundredths(size)}"${look} dirty="0">${fillXml(colour)}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
}

/** A size of letters as the format counts it, within what it allows. */
export function hundredths(size: number): number {
  return Math.min(400_000, Math.max(100, Math.round(size * 100)));
}
