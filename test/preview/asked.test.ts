import { expect, test } from "vitest";
import type { ShownElement } from "../../packages/preview/src/elements/element.ts";
import { type Asked, broughtBy } from "../../packages/preview/src/state/asked.ts";
import { updateOf } from "./readings.ts";
import { smallMap } from "./small-map.ts";

const uri = "file:///a.smap";
const card = (id: string): ShownElement => ({ kind: "objective", id });
const withWash = smallMap.replace("  cluster innovation", '    objective wash "Wash"\n  cluster innovation');

/** What a reading of `text` as version 5 brings, when version `known` was there before. */
function brought(asked: Asked | undefined, { text = smallMap, known = 4 } = {}) {
  return broughtBy(updateOf(text, uri, 5), updateOf(smallMap, uri, known), asked);
}

test("where nothing was asked nothing is brought", () => {
  expect(brought(undefined)).toMatchObject({ isOfEdit: false });
  expect(brought(undefined)).not.toHaveProperty("arrived");
});

test("what an edit brings is chosen as soon as it can be read, though the version is not known yet", () => {
  expect(brought({ brings: card("wash") }, { text: withWash })).toEqual({
    arrived: card("wash"),
    isOfEdit: false,
    asked: undefined,
  });
});

test("somebody else's reading in between leaves open what was asked", () => {
  expect(brought({ brings: card("wash") }).asked).toMatchObject({ brings: card("wash") });
  expect(brought({ brings: card("wash"), version: 6 }).asked).toMatchObject({ brings: card("wash"), version: 6 });
});

test("what the reading of an edit has not brought comes no more", () => {
  expect(brought({ brings: card("wash"), version: 5 })).toEqual({ isOfEdit: true, asked: undefined });
});

test("the reading of an edit is still waited for when its card is there already", () => {
  expect(brought({ brings: card("wash"), version: 6 }, { text: withWash })).toEqual({
    arrived: card("wash"),
    isOfEdit: false,
    asked: { version: 6 },
  });
});

test("after an undo one stays on what was chosen, and waits for nothing if it is gone", () => {
  expect(brought({ brings: card("turn"), isTravel: true })).toMatchObject({ arrived: card("turn"), asked: undefined });
  expect(brought({ brings: card("wash"), isTravel: true })).toEqual({ isOfEdit: false, asked: undefined });
});

test("the versions of a text that was opened anew are not those that an edit led to", () => {
  const { isOfEdit, asked } = brought({ brings: card("wash"), version: 5 }, { known: 9 });
  expect(isOfEdit).toBe(false);
  expect(asked?.version).toBeUndefined();
});
