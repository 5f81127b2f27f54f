export * from "./draw.ts";
export { type LayoutJson, layoutJson } from "./layout/layout-json.ts";
export { type LayoutOptions, layoutMap } from "./layout/layout-map.ts";
export { type OwnLayout, ownLayout } from "./layout/own-layout.ts";
