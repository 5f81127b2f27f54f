export * from "./draw.ts";
export { draftMap } from "./layout/draft-map.ts";
export { type LayoutJson, layoutJson } from "./layout/layout-json.ts";
export { type LayoutOptions, layoutMap } from "./layout/layout-map.ts";
