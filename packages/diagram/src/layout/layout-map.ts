import type { StrategyMap } from "@smap/model";
import { type LayoutOptions, layOut } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import { routeGaps } from "./route-gaps.ts";

export type { LayoutOptions } from "./lay-out.ts";

/**
 * Lays a map out. The same map gives the same layout everywhere. Never throws; what went wrong is among the layout's
 * problems.
 */
export function layoutMap(map: StrategyMap, options: LayoutOptions = {}): Promise<Layout> {
  return layOut(map, options, routeGaps);
}
