import { fontElement } from "@smap/diagram";
import type { ComparedMap } from "./compared-map.ts";
import { page, section } from "./html-page.ts";
import { pictureOf } from "./picture.ts";

/** A page of its own with picture and list of each map. No script: it opens anywhere, and what is in a map stays text. */
export async function htmlReport(maps: readonly ComparedMap[]): Promise<string> {
  const sections: string[] = [];
  for (const [index, map] of maps.entries()) {
    const keys = Object.keys(map.difference.marks);
    const anchor = (key: string) => `map-${index}-${keys.indexOf(key)}`;
    const picture = await pictureOf(map, { anchor, embedFont: false, hasBothTitles: true });
    sections.push(section(map, index, picture, anchor));
  }
  // One font for all pictures.
  return page(maps, sections, fontElement(sections.join("\n")));
}
