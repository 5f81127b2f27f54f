import { type Layout, type ThemeName, themes } from "@smap/diagram/draw";
import type { Exported } from "../exported.ts";
import { drawOn } from "../picture/draw-on.ts";
import { drawnMap } from "../picture/drawn.ts";
import { missingProblems } from "../picture/missing.ts";
import { colourOf } from "../picture/style.ts";
import { Canvas } from "./canvas.ts";
import { Pixels } from "./pixels.ts";
import { pngFile } from "./png-file.ts";

export interface PngOptions {
  readonly theme?: ThemeName;
  /** Pixels for each px of the map; 2 if absent. Large maps get fewer. */
  readonly scale?: number;
}

const usual = 2;
const most = 40_000_000;

/** A map in pixels, drawn here: no browser is needed. The same map gives the same bytes. */
export function toPng(layout: Layout, { theme = "light", scale: wanted = usual }: PngOptions = {}): Exported {
  const scale = Math.min(wanted, Math.sqrt(most / (layout.width * layout.height)));
  // A page that ends within a pixel leaves the rest of it: no other colour may show there.
  const ground = colourOf(themes[theme].page) ?? [1, 1, 1];
  const pixels = new Pixels(Math.ceil(layout.width * scale), Math.ceil(layout.height * scale), ground);
  const canvas = new Canvas(pixels, scale);
  drawOn(canvas, drawnMap(layout, themes[theme]));
  return {
    bytes: pngFile(pixels),
    problems: missingProblems("PNG", canvas.missing, ". SVG, HTML and PPTX show them in a font of the reader’s"),
  };
}
