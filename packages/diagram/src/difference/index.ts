export { changeColours, changeSigns } from "./change-colours.ts";
export { DifferencePicture, type DifferencePictureProps } from "./difference-picture.tsx";
export { ChangeLegend, type DrawDifferenceOptions, drawDifference } from "./draw-difference.tsx";
export { type DifferenceFilter, type DifferenceView, type Emphasis, emphasisOf, linkKey } from "./emphasis.ts";
