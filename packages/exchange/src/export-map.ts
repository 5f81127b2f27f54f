import { drawSvg, type Layout, type ThemeName } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";
import { strToU8 } from "fflate";
import type { Exported } from "./exported.ts";
import { toHtml } from "./html/to-html.ts";
import type { PageName } from "./pdf/page.ts";
import { toPdf } from "./pdf/to-pdf.ts";
import { toPng } from "./png/to-png.ts";
import { toPptx } from "./pptx/to-pptx.ts";

/** What a map can be exported as from its layout; each is the ending of such a file. */
export const fileFormats = ["svg", "png", "pdf", "pptx", "html"] as const;
export type FileFormat = (typeof fileFormats)[number];

export interface ExportOptions {
  readonly theme?: ThemeName;
  /** The page that a PDF fits the map to. */
  readonly page?: PageName;
  /** Pixels of a PNG for each px of the map; 2 if absent. */
  readonly scale?: number;
  /** The language that a document says its texts are in, as in `pt-BR`; that of the map if absent. */
  readonly language?: string;
  /** Whether an SVG carries its font; it does if absent. */
  readonly embedFont?: boolean;
}

/** A map as a file. The same map gives the same bytes. */
export function exportMap(
  format: FileFormat,
  map: StrategyMap,
  layout: Layout,
  { embedFont, ...given }: ExportOptions = {},
): Exported {
  const options = { ...(map.language ? { language: map.language } : {}), ...given };
  switch (format) {
    case "svg": {
      const { theme = "light" } = options;
      return {
        bytes: strToU8(drawSvg(layout, { theme, ...(embedFont === undefined ? {} : { embedFont }) })),
        problems: [],
      };
    }
    case "png":
      return toPng(layout, options);
    case "pdf":
      return toPdf(layout, options);
    case "pptx":
      return toPptx(map, layout, options);
    case "html":
      return toHtml(map, layout, options);
  }
}
