import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import { mapTexts } from "../files.ts";

const examples = join(import.meta.dirname, "../../examples");

/** A text as a map, with what it imports from the examples. */
export function mapOf(text: string): StrategyMap {
  return readMap(text, (path) => readMap(readFileSync(join(examples, path), "utf8")).map).map;
}

/** Every example, and the maps that are kept for the picture alone. */
export function exampleMaps(): { name: string; text: string; map: StrategyMap }[] {
  return [...mapTexts("examples"), ...mapTexts("test/fixtures/diagram")].map(({ name, text }) => ({
    name,
    text,
    map: mapOf(text),
  }));
}
