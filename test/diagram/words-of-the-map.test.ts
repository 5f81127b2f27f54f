import { type Layout, layoutMap } from "@smap/diagram";
import { expect, test } from "vitest";
import { mapOf } from "./example-maps.ts";

test.each(["Customer", "Outcomes", "Foundation", "المالية", "Wertschöpfungskette und Kunden"])(
  "the title “%s” of a low band keeps its words whole",
  async (title) => {
    const { bands } = await layoutMap(mapOf(`map "M"\nperspective customer "${title}" { objective o "Short" }`));
    const words = bands.flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(" ")));
    expect(words).toEqual(title.split(" "));
  },
);

test("a unit of % is not written after a number that has it already", async () => {
  const layout = await layoutMap(
    mapOf(`map "M"\nperspective customer { objective o "Graduate" {
      measure "Graduation" { unit "%"  baseline 71% at 2023-06  target 80% by 2026-06  actual 77% at 2025-06 } } }`),
    { detail: "scorecard" },
  );
  expect(figuresOf(layout)).toEqual([["77%, target 80% by 2026-06"]]);
});

/** The lines of figures of each measure. */
function figuresOf({ cards }: Layout): string[][] {
  return cards.flatMap(({ measures }) => measures.map(({ figures }) => figures.map(({ text }) => text)));
}
