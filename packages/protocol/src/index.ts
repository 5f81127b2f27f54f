export * from "./compare.ts";
export * from "./delta.ts";
export * from "./draw.ts";
export * from "./export.ts";
export * from "./first-picture.ts";
export * from "./preview.ts";
export * from "./server.ts";
