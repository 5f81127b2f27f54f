export { type Formatted, formatText } from "./format/format.ts";
export type { ImportResolver } from "./read/context.ts";
export { type Reading, readMap } from "./read/read-map.ts";
