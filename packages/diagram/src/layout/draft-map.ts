import type { StrategyMap } from "@smap/model";
import { type LayoutOptions, layOut } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import { ownGaps } from "./own-gaps.ts";

/**
 * Lays a map out without elkjs, which is large and takes a while to start. It is the layout that `layoutMap` makes, but where a
 * gap would be asked of elkjs: there some links may run another way. Never throws.
 */
export function draftMap(map: StrategyMap, options: LayoutOptions = {}): Promise<Layout> {
  return layOut(map, options, async (channels) => ({ gaps: ownGaps(channels) }));
}
