/** The drawing without the layout: what a page needs that gets layouts from elsewhere. */
export * from "./difference/index.ts";
export { type DrawOptions, drawSvg } from "./draw/draw-svg.tsx";
export { MapPicture, type MapPictureProps } from "./draw/map-picture.tsx";
export { type Marks, marksOf } from "./draw/marks.ts";
export { type Theme, type ThemeName, themes } from "./draw/theme.ts";
export { fontElement } from "./font/embed.ts";
export type * from "./layout/layout.ts";
export { stripesOf, stripesWidth } from "./layout/stripes.ts";
export { fontFamily } from "./text/index.ts";
