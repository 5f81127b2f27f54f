/** What a picture needs that is to be there before elkjs and the page's script are. */
export { drawFirst, type FirstOptions } from "./draw/draw-first.tsx";
export { marksOf } from "./draw/marks.ts";
export { draftMap } from "./layout/draft-map.ts";
