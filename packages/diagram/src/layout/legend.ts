import { type StrategyMap, spelledOut } from "@smap/model";
import { measureText, shortenText } from "../text/index.ts";
import type { LegendItem } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** The themes below the map, as many on a line as fit. */
export function legendOf({ themes }: StrategyMap, top: number, width: number): { items: LegendItem[]; height: number } {
  if (themes.length === 0) return { items: [], height: 0 };
  const items: LegendItem[] = [];
  const right = width - sizes.margin;
  let x: number = sizes.margin;
  let y = top + 24;
  for (const { name, title } of themes) {
    const text = shortenText(title || spelledOut(name), 320, 12);
    const length = 20 + measureText(text, 12);
    if (x > sizes.margin && x + length > right) {
      x = sizes.margin;
      y += 20;
    }
    items.push({ id: name, text, x, y });
    x = Math.round(x + length + 28);
  }
  return { items, height: y + 6 - top };
}
