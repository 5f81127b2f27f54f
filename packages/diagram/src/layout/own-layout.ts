import type { StrategyMap } from "@smap/model";
import { type LayoutOptions, layOut } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import { ownGaps } from "./own-gaps.ts";

export interface OwnLayout {
  readonly layout: Layout;
  /** Whether it is what `layoutMap` makes of the map; else elkjs may part lines that lie on one another here. */
  readonly isBest: boolean;
}

/** Lays a map out without elkjs, which is large and takes a while to start. Never throws. */
export async function ownLayout(map: StrategyMap, options: LayoutOptions = {}): Promise<OwnLayout> {
  let isBest = true;
  const layout = await layOut(map, options, async (channels) => {
    const gaps = ownGaps(channels);
    isBest &&= gaps.every((gap) => gap.isBest);
    return { gaps };
  });
  return { layout, isBest };
}
