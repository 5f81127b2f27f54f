import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawDifference, drawSvg, layoutMap, type ThemeName } from "@smap/diagram";
import { readMap } from "@smap/language";
import { differenceOf } from "@smap/model";
import { root } from "../repository.ts";
import { fencedMaps } from "./fenced-maps.ts";

/** The map that the README shows, in the colours of a light and of a dark page. */
const shown: readonly [example: string, picture: string, style: ThemeName][] = [
  ["examples/lumen.smap", "lumen-light", "light"],
  ["examples/lumen.smap", "lumen-dark", "dark"],
];

/** Two published versions of one map, before and after. */
const changed = ["examples/history/charlotte-2002.smap", "examples/charlotte.smap"] as const;

/** The pictures of the documentation: examples, and the maps that stand in the guide. */
export async function pictures(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const [example, picture, style] of shown) {
    const text = readFileSync(join(root, example), "utf8");
    made.set(`docs/pictures/${picture}.svg`, await drawn(text, dirname(example), style));
  }
  made.set("docs/pictures/review-charlotte.svg", await drawnDifference(...changed));
  const guide = readFileSync(join(root, "docs/guide.md"), "utf8");
  for (const { text, picture } of fencedMaps(guide))
    if (picture) made.set(`docs/${picture}`, await drawn(text, "docs", "light"));
  return made;
}

async function drawnDifference(before: string, after: string): Promise<string> {
  const read = (path: string) => readMap(readFileSync(join(root, path), "utf8")).map;
  const difference = differenceOf(read(before), read(after));
  return drawDifference(await layoutMap(difference.union), difference);
}

/** Pages that show the picture bring no font of their own, so it carries its letters. */
async function drawn(text: string, folder: string, theme: ThemeName): Promise<string> {
  const { map } = readMap(text, (path) => {
    const file = join(root, folder, path);
    return existsSync(file) ? readMap(readFileSync(file, "utf8")).map : undefined;
  });
  return drawSvg(await layoutMap(map), { theme });
}
