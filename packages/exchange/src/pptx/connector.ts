import type { Point } from "@smap/diagram/draw";
import { type Line, lineXml, namedXml } from "./shape.ts";
import { type Frame, frameXml } from "./units.ts";

/** What a connector is glued to: a shape, and one of its places. */
export interface Glue {
  readonly shape: number;
  readonly site: number;
}

export interface Connector {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Its corners, in EMU: up and down and across by turns. */
  readonly points: readonly Point[];
  readonly from?: Glue;
  readonly to?: Glue;
  readonly line: Line;
}

/** A connector with an arrow at its end, as PresentationML (ECMA-376 part 1, 19.3.1.19). */
export function connectorXml({ id, name, description, points, from, to, line }: Connector): string {
  const glued = (tag: "stCxn" | "endCxn", glue: Glue | undefined) =>
    glue ? `<a:${tag} id="${glue.shape}" idx="${glue.site}"/>` : "";
  const arrow = '<a:round/><a:tailEnd type="triangle" w="med" len="med"/>';
  return `<p:cxnSp><p:nvCxnSpPr>${namedXml(id, name, description)}<p:cNvCxnSpPr>${glued("stCxn", from)}${glued("endCxn", to)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${pathXml(points)}${lineXml(line, arrow)}</p:spPr></p:cxnSp>`;
}

/** The frame and geometry of a connector: one of the program's own where there is one that runs so, else its corners. */
function pathXml(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (!start || !end) return `${frameXml({ x: 0, y: 0, width: 0, height: 0 })}${preset("straightConnector1")}`;
  const [across, along] = [end.x - start.x, end.y - start.y];
  if (points.length === 2) {
    const turn = `${across < 0 ? ' flipH="1"' : ""}${along < 0 ? ' flipV="1"' : ""}`;
    const frame = {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(across),
      height: Math.abs(along),
    };
    return `${frameXml(frame, turn)}${preset("straightConnector1")}`;
  }
  const adjustments = bends(points, across, along);
  return adjustments ? bentXml(start, across, along, adjustments) : cornersXml(points);
}

/** Where a connector of three or five stretches bends, in hundred-thousandths of its length along and across; if it is one. */
function bends(points: readonly Point[], across: number, along: number): number[] | undefined {
  const [start, one, , three] = points;
  const part = (of: number, whole: number) => Math.round((100_000 * of) / whole);
  if (!start || !one || one.x !== start.x || along === 0) return undefined;
  if (points.length === 4) return [part(one.y - start.y, along)];
  if (points.length !== 6 || !three || across === 0) return undefined;
  return [part(one.y - start.y, along), part(three.x - start.x, across), part(three.y - start.y, along)];
}

/** The presets begin to the right: turned by a quarter, they begin upward or downward. */
function bentXml(start: Point, across: number, along: number, adjustments: readonly number[]): string {
  const isUp = along < 0;
  const turn = ` rot="${isUp ? 16_200_000 : 5_400_000}"${across < 0 === isUp ? ' flipV="1"' : ""}`;
  const [width, height] = [Math.abs(along), Math.abs(across)];
  const middle = { x: start.x + across / 2, y: start.y + along / 2 };
  // The frame is that of the connector before it is turned about its middle.
  const frame = { x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2), width, height };
  const guides = adjustments.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`).join("");
  const name = adjustments.length === 1 ? "bentConnector3" : "bentConnector5";
  return `${frameXml(frame, turn)}<a:prstGeom prst="${name}"><a:avLst>${guides}</a:avLst></a:prstGeom>`;
}

function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

function cornersXml(points: readonly Point[]): string {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const frame: Frame = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const steps = points.map((point, index) => {
    const step = index === 0 ? "moveTo" : "lnTo";
    return `<a:${step}><a:pt x="${point.x - x}" y="${point.y - y}"/></a:${step}>`;
  });
  return `${frameXml(frame)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${frame.width}" h="${frame.height}" fill="none">${steps.join("")}</a:path></a:pathLst></a:custGeom>`;
}
