import type { Frame } from "./units.ts";

/** A place on the border of a shape where connectors are glued; in EMU from its left upper corner. */
export interface Site {
  readonly x: number;
  readonly y: number;
}

export const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A rectangle with round corners, as the gallery of shapes has it. */
export function roundRectangle({ width, height }: Frame, radius: number): string {
  const part = Math.min(50_000, Math.round((100_000 * radius) / Math.max(1, Math.min(width, height))));
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${part}"/></a:avLst></a:prstGeom>`;
}

/**
 * The same with places of its own for connectors, after the four in the middles of its sides: as many links come to a card
 * side by side, each has a place. They stay in proportion when the shape is given another size.
 */
export function roundRectangleWithSites(frame: Frame, radius: number, sites: readonly Site[]): string {
  const { width, height } = frame;
  const r = Math.round(Math.min(radius, width / 2, height / 2));
  const [right, bottom] = [width, height];
  const all: (Site & { angle: number })[] = [
    { x: width / 2, y: 0, angle: up },
    { x: 0, y: height / 2, angle: left },
    { x: width / 2, y: height, angle: down },
    { x: width, y: height / 2, angle: 0 },
    ...sites.map((site) => ({ ...site, angle: site.y < height / 2 ? up : down })),
  ];
  const guide = (axis: "X" | "Y", index: number, value: number, whole: "w" | "h", length: number) =>
    `<a:gd name="connsite${axis}${index}" fmla="*/ ${Math.round(value)} ${whole} ${Math.max(1, length)}"/>`;
  const guides = all.map(({ x, y }, index) => guide("X", index, x, "w", width) + guide("Y", index, y, "h", height));
  const places = all.map(
    ({ angle }, index) => `<a:cxn ang="${angle}"><a:pos x="connsiteX${index}" y="connsiteY${index}"/></a:cxn>`,
  );
  const line = (x: number, y: number) => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  const arc = (from: number) => `<a:arcTo wR="${r}" hR="${r}" stAng="${from}" swAng="5400000"/>`;
  const path = `<a:moveTo><a:pt x="0" y="${r}"/></a:moveTo>${arc(left)}${line(right - r, 0)}${arc(up)}${line(right, bottom - r)}${arc(0)}${line(r, bottom)}${arc(down)}<a:close/>`;
  return `<a:custGeom><a:avLst/><a:gdLst>${guides.join("")}</a:gdLst><a:ahLst/><a:cxnLst>${places.join("")}</a:cxnLst><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}">${path}</a:path></a:pathLst></a:custGeom>`;
}

/** Angles in sixtieth thousandths of a degree, clockwise from the right. */
const down = 5_400_000;
const left = 10_800_000;
const up = 16_200_000;

/** How many places every shape has before its own. */
export const commonSites = 4;
