export { apply, type MapContent } from "./apply.ts";
export { type Comparison, compare, diff } from "./diff.ts";
export type { Element } from "./element.ts";
export { reverse } from "./reverse.ts";
