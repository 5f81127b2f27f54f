export { type Formatted, formatText } from "./format/format.ts";
export type { ImportResolver } from "./read/context.ts";
export { MapText } from "./read/map-text.ts";
export { type Reading, readMap } from "./read/read-map.ts";
export type { WrittenName } from "./read/written-name.ts";
export { applyEdits } from "./write/apply-edits.ts";
export type { TextEdit } from "./write/text-edit.ts";
export { type Written, writeChanges } from "./write/write-changes.ts";
