export * from "./compare.ts";
export * from "./preview.ts";
export * from "./server.ts";
