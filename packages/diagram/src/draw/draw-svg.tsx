import { mapWords } from "@smap/model";
import { renderToStaticMarkup } from "preact-render-to-string";
import { fontElement } from "../font/embed.ts";
import type { Layout } from "../layout/layout.ts";
import { fontFamily } from "../text/index.ts";
import { clean } from "./clean.ts";
import { MapPicture } from "./map-picture.tsx";
import type { Marks } from "./marks.ts";
import { type ThemeName, themes } from "./theme.ts";

export interface DrawOptions {
  readonly theme?: ThemeName;
  readonly marks?: Marks;
  /** Whether the file carries the font for what it shows, so that it looks the same everywhere; about 20 kB. It does if absent. */
  readonly embedFont?: boolean;
}

/** A layout as a file of its own. The same layout gives the same bytes everywhere. */
export function drawSvg(layout: Layout, { theme = "light", marks, embedFont = true }: DrawOptions = {}): string {
  const { width, height, header } = layout;
  const words = mapWords(layout);
  const bands = layout.bands.map(({ title }) => title);
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={fontFamily}
      lang={layout.language}
      aria-roledescription={words.strategyMap}
      aria-label={header.title || words.strategyMap}
    >
      <title>{header.title || words.strategyMap}</title>
      <desc>{words.summary(layout.cards.length, bands.length, bands.join(", "))}</desc>
      <MapPicture layout={layout} theme={themes[theme]} {...(marks ? { marks } : {})} />
    </svg>,
  );
  const file = clean(markup);
  return `${embedFont ? file.replace("</desc>", () => `</desc>${fontElement(file)}`) : file}\n`;
}
