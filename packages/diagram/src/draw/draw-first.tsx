import { renderToStaticMarkup } from "preact-render-to-string";
import type { Layout } from "../layout/layout.ts";
import { fontFamily } from "../text/index.ts";
import { clean } from "./clean.ts";
import { MapPicture } from "./map-picture.tsx";
import type { Marks } from "./marks.ts";
import { type ThemeName, themes } from "./theme.ts";

/** A picture that is shown at once is at most so large, as the one that follows it is. */
const largest = 1.5;
/** More than any panel is long or wide, in px of the map. */
const far = 20_000;

export interface FirstOptions {
  readonly theme: ThemeName;
  readonly marks: Marks;
  /** The class of the `svg`, by which a style sheet fits it into its place. */
  readonly name: string;
}

/**
 * A layout as markup within a page that brings the font, to be seen until the page's script draws it: nobody can do anything
 * with it. It fills the ground around it as well, since a page under a strict policy has no styles of its own.
 */
export function drawFirst(layout: Layout, { theme, marks, name }: FirstOptions): string {
  const { width, height } = layout;
  return clean(
    renderToStaticMarkup(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        class={name}
        width={width * largest}
        height={height * largest}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        font-family={`${fontFamily}, "Segoe UI", "Helvetica Neue", Arial, sans-serif`}
      >
        <rect x={-far} y={-far} width={2 * far} height={2 * far} fill={themes[theme].page} />
        <MapPicture layout={layout} theme={themes[theme]} marks={marks} />
      </svg>,
    ),
  );
}
