export { apply, type MapContent } from "./apply.ts";
export { type Comparison, compare, diff, wholeOf } from "./diff.ts";
export { type Difference, differenceOf, type ListedChange, type Mark, type MarkWord, markWords } from "./difference.ts";
export { allElements, type Element } from "./element.ts";
export { reverse } from "./reverse.ts";
export { unplaced } from "./shape.ts";
