import { mapWords, type StrategyMap, spelledOut } from "@smap/model";
import { measureText, shortenText } from "../text/index.ts";
import { signWidths } from "./key.ts";
import type { KeyItem, KeySign, LegendItem } from "./layout.ts";
import { sizes } from "./sizes.ts";

export interface Legend {
  readonly items: LegendItem[];
  readonly key: KeyItem[];
  readonly height: number;
}

const { size, line, gap, sign, stripe } = sizes.legend;

/** The themes below the map, and then what its signs mean; as many on a line as fit. */
export function legendOf(map: StrategyMap, shown: readonly KeySign[], top: number, width: number): Legend {
  const { signs } = mapWords(map);
  const right = width - sizes.margin;
  let x: number = sizes.margin;
  let y = top + 22;
  /** Puts something that long on the line, or on the next. */
  const at = (length: number) => {
    if (x > sizes.margin && x + length > right) {
      x = sizes.margin;
      y += line;
    }
    const place = { x, y };
    x = Math.ceil(x + length + gap);
    return place;
  };
  const items = map.themes.map(({ name, title }): LegendItem => {
    const text = shortenText(title || spelledOut(name), right - sizes.margin - stripe, size);
    return { id: name, text, ...at(stripe + measureText(text, size)) };
  });
  if (items.length > 0) x += gap;
  const key = shown.map((one): KeyItem => {
    const words = signs[one];
    const wide = signWidths[one];
    return { sign: one, text: words, width: wide, ...at(wide + sign + measureText(words, size)) };
  });
  return { items, key, height: items.length + key.length === 0 ? 0 : y + 2 - top };
}
