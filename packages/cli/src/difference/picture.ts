import { type DrawDifferenceOptions, drawDifference, layoutMap } from "@smap/diagram";
import type { ComparedMap } from "./compared-map.ts";

/** The picture of one map's difference, as SVG. */
export async function pictureOf({ difference }: ComparedMap, options: DrawDifferenceOptions = {}): Promise<string> {
  return drawDifference(await layoutMap(difference.union), difference, options);
}
