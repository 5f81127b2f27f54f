import type { StrategyMap } from "@smap/model";
import { type LayoutOptions, layOut } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import { ownGaps } from "./own-gaps.ts";

/**
 * Lays a map out for a picture that is about to be replaced by the final one: without elkjs, which is large and takes a
 * while to start. All stands in the same columns; some links run another way. Never throws.
 */
export function draftMap(map: StrategyMap, options: LayoutOptions = {}): Promise<Layout> {
  return layOut(map, options, async (_ways, channels) => ({ gaps: ownGaps(channels) }));
}
