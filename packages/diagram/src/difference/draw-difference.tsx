import { type Difference, type MarkWord, markWords } from "@smap/model";
import { renderToStaticMarkup } from "preact-render-to-string";
import { clean } from "../draw/clean.ts";
import { type Theme, type ThemeName, themes } from "../draw/theme.ts";
import { fontElement } from "../font/embed.ts";
import type { Layout } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { fontFamily } from "../text/index.ts";
import { Badge, badgeText, badgeWidth } from "./badge.tsx";
import { changeColours } from "./change-colours.ts";
import { DifferencePicture, type DifferencePictureProps } from "./difference-picture.tsx";

export interface DrawDifferenceOptions
  extends Pick<DifferencePictureProps, "view" | "filter" | "anchor" | "hasBothTitles"> {
  readonly theme?: ThemeName;
  /** Whether the file carries the font for what it shows; it does if absent. */
  readonly embedFont?: boolean;
}

const legendHeight = 34;

/** The picture of a difference as a file of its own; the layout is that of the difference's union. */
export function drawDifference(
  layout: Layout,
  difference: Difference,
  { theme = "light", embedFont = true, ...options }: DrawDifferenceOptions = {},
): string {
  const { width, header } = layout;
  const height = layout.height + legendHeight;
  const count = difference.changes.length;
  const title = `Changes of ${header.title || "a strategy map"}`;
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={fontFamily}
      aria-roledescription="strategy map"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{`${count} change${count === 1 ? "" : "s"}: ${difference.changes.map(({ text }) => text).join("; ")}`}</desc>
      <rect width={width} height={height} fill={themes[theme].page} />
      <DifferencePicture layout={layout} difference={difference} theme={themes[theme]} {...options} />
      <ChangeLegend difference={difference} theme={themes[theme]} y={layout.height + 8} />
    </svg>,
  );
  const file = clean(markup);
  return `${embedFont ? file.replace("</desc>", () => `</desc>${fontElement(file)}`) : file}\n`;
}

/** The marks that occur, with their words and how often. */
export function ChangeLegend({
  difference,
  theme,
  y,
}: {
  difference: Pick<Difference, "marks">;
  theme: Theme;
  y: number;
}) {
  const counts = new Map<MarkWord, number>();
  for (const { word } of Object.values(difference.marks)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let x: number = sizes.margin;
  return (
    <g data-kind="change-legend">
      {markWords.flatMap((word) => {
        const count = counts.get(word);
        if (!count) return [];
        const mark = { word, words: [word] };
        const left = x;
        const wide = badgeWidth(badgeText(mark));
        x += wide + 44;
        return [
          <g key={word}>
            <Badge x={left} y={y} mark={mark} theme={theme} colours={changeColours[theme.name]} />
            <text x={left + wide + 6} y={y + 5} font-size={sizes.legend.size} fill={theme.text}>
              {String(count)}
            </text>
          </g>,
        ];
      })}
    </g>
  );
}
