/** What draws maps without elkjs, which is larger than all of it. */
export { drawFirst, type FirstOptions } from "./draw/draw-first.tsx";
export { marksOf } from "./draw/marks.ts";
export { type OwnLayout, ownLayout } from "./layout/own-layout.ts";
