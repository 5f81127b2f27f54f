import { expect, test } from "vitest";
import { ToldMap } from "../../packages/vscode/src/preview/told-map.ts";
import { updateOf } from "../preview/readings.ts";

const update = (title: string, uri = "file:///one.smap") => updateOf(`map "${title}"\n`, uri, 1);

test("a page is told a map as a whole, then only what is new in it", () => {
  const told = new ToldMap();
  expect(told.next(update("First"), undefined)).toEqual({ type: "map", update: update("First") });
  expect(told.next(update("Second"), undefined)).toMatchObject({ type: "map-delta" });
  expect(told.next(update("Second"), undefined)).toEqual({ type: "map-delta" });
});

test("what a page did not get, and what it knows of another map, is told as a whole", () => {
  const told = new ToldMap();
  told.next(update("First"), undefined);
  told.confirm(true);
  expect(told.next(update("Second"), undefined)).toMatchObject({ type: "map-delta" });
  told.confirm(false);
  expect(told.next(update("Second"), undefined)).toMatchObject({ type: "map" });
  expect(told.next(update("Second", "file:///other.smap"), undefined)).toMatchObject({ type: "map" });
});
