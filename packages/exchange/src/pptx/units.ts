import type { Box, Layout } from "@smap/diagram/draw";

/** A slide of 16:9, in English Metric Units: 914,400 to the inch, 12,700 to the point. */
export const slide = { width: 12_192_000, height: 6_858_000 } as const;
export const emuPerPoint = 12_700;

/** Where something is on the slide, in EMU. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a map's px become places on a slide. */
export interface Scale {
  /** EMU for each px. */
  readonly factor: number;
  frame(box: Box): Frame;
  /** A length. */
  length(px: number): number;
  /** A place. */
  x(px: number): number;
  y(px: number): number;
  /** A size of letters, in pt. */
  points(px: number): number;
}

/** The whole map in the middle of a slide, as large as it can be. */
export function scaleOf({ width, height }: Pick<Layout, "width" | "height">): Scale {
  const factor = Math.min(slide.width / width, slide.height / height);
  const [left, top] = [(slide.width - width * factor) / 2, (slide.height - height * factor) / 2];
  const x = (px: number) => Math.round(left + px * factor);
  const y = (px: number) => Math.round(top + px * factor);
  return {
    factor,
    x,
    y,
    length: (px) => Math.round(px * factor),
    points: (px) => (px * factor) / emuPerPoint,
    frame: (box) => ({
      x: x(box.x),
      y: y(box.y),
      width: x(box.x + box.width) - x(box.x),
      height: y(box.y + box.height) - y(box.y),
    }),
  };
}

export function frameXml({ x, y, width, height }: Frame, turn = ""): string {
  return `<a:xfrm${turn}><a:off x="${x}" y="${y}"/><a:ext cx="${Math.max(0, width)}" cy="${Math.max(0, height)}"/></a:xfrm>`;
}
