export * from "./preview.ts";
export * from "./server.ts";
