import { applyEdits, MapText, readMap, writeChanges } from "@smap/language";
import { type Change, objectivesOf, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addLink,
  addObjective,
  moveObjective,
  placedOf,
  removeLink,
  removeObjective,
  retitle,
  setCritical,
} from "../../packages/preview/src/edit/changes.ts";
import { idOfLink } from "../../packages/preview/src/elements/element.ts";
import { anyMapText } from "../diagram/any-map.ts";
import { mapTexts } from "../files.ts";
import { withoutPlaces } from "../language/without-places.ts";

/** A text with comments, each with a number of its own, before or behind some of its words. */
function withComments(text: string, places: readonly Place[]): string {
  const { tokens } = new MapText(text).parsed.report.scan;
  const offsets = places.map(({ word, behind, kind }) => {
    const { startOffset, image } = tokens[word % tokens.length] ?? { startOffset: 0, image: "" };
    return { at: behind ? startOffset + image.length : startOffset, kind };
  });
  let result = text;
  for (const [index, { at, kind }] of offsets.sort((a, b) => b.at - a.at).entries()) {
    const name = `c${index}.`;
    const comment = {
      block: `/* ${name} */ `,
      tight: `/*${name}*/`,
      long: ` /* ${name}\n  more */`,
      line: ` // ${name}\n`,
      own: `\n// ${name}\n`,
    }[kind];
    result = result.slice(0, at) + comment + result.slice(at);
  }
  return result;
}

interface Place {
  readonly word: number;
  readonly behind: boolean;
  readonly kind: "block" | "tight" | "long" | "line" | "own";
}

const anyPlace: fc.Arbitrary<Place> = fc.record({
  word: fc.nat(),
  behind: fc.boolean(),
  kind: fc.constantFrom("block", "tight", "long", "line", "own"),
});

/** One of the edits that the picture can make, chosen by numbers. */
function anyEdit(map: StrategyMap, which: number, first: number, second: number): readonly Change[] | undefined {
  const names = objectivesOf(map).map(({ objective }) => objective.name);
  const boxes = map.perspectives.flatMap(({ name, clusters }) => [
    name,
    ...clusters.map((one) => `${name}.${one.name}`),
  ]);
  const name = names[first % Math.max(1, names.length)] ?? "";
  const box = boxes[second % Math.max(1, boxes.length)] ?? "";
  const link = map.links[first % Math.max(1, map.links.length)];
  switch (which) {
    case 0:
      return addObjective(map, box, "Something new")?.changes;
    case 1:
      return addLink(map, name, names[second % Math.max(1, names.length)] ?? "");
    case 2:
      return link && removeLink(map, idOfLink(link));
    case 3:
      return removeObjective(map, name);
    case 4:
      return setCritical(map, name, !placedOf(map, name)?.objective.critical);
    case 5:
      return moveObjective(map, name, box);
    default:
      return retitle(map, "objective", name, "Another title");
  }
}

function edited(text: string, changes: readonly Change[]): string {
  const { edits, problems } = writeChanges(text, changes);
  expect(problems).toEqual([]);
  return applyEdits(text, edits);
}

/** The comments that stand within what a change takes out whole. */
function within(text: string, map: StrategyMap, changes: readonly Change[]): string[] {
  const source = new MapText(text);
  const removed = changes.flatMap((change) => {
    if (change.change !== "removed") return [];
    if (change.kind === "link") return map.links[change.position ?? 0]?.origin.range ?? [];
    return placedOf(map, change.id)?.objective.origin.range ?? [];
  });
  return removed.flatMap(({ start, end }) => commentsOf(text.slice(source.offsetAt(start), source.offsetAt(end))));
}

function commentsOf(text: string): string[] {
  return text.match(/\bc\d+\./gu) ?? [];
}

/** Short texts with much that edits have to tell apart. */
const dense = [
  `map "M"
perspective financial { objective profit "Grow profit" }
perspective process {
  cluster operations {
    critical objective turn "Turn fast" as production {
      owner "Ann"
      -> profit, idea "so"
    }
    objective clean "Clean fast"
  }
  cluster innovation { objective idea "Find ideas" as opportunities }
}
theme lean "Lean" { turn, clean, idea }
idea, clean -> turn -> profit "because" { strength strong }
clean -> idea, profit
`,
  `map "M"
perspective process { cluster operations { objective a  objective b }  cluster innovation { objective c } objective d }
a -> b -> c -> d
a, b -> c, d "why"
d -> a
`,
  `map "M"
perspective process {
  cluster operations { objective a { -> b }objective c { -> b  -> d } }
  objective b {-> d}
  critical objective d {
    -> c
  }
}
`,
];

test("an edit among comments does what it does without them, and keeps them", () => {
  const examples = mapTexts("examples").map(({ text }) => text);
  const texts = fc.oneof(
    { weight: 1, arbitrary: anyMapText },
    { weight: 1, arbitrary: fc.constantFrom(...examples) },
    { weight: 4, arbitrary: fc.constantFrom(...dense) },
  );
  const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(texts, anyPlaces, fc.nat(6), fc.nat(), fc.nat(), (plain, places, which, first, second) => {
      const text = withComments(plain, places);
      const { map } = readMap(text);
      fc.pre(JSON.stringify(withoutPlaces(map)) === JSON.stringify(withoutPlaces(readMap(plain).map)));
      const changes = anyEdit(map, which, first, second);
      const same = anyEdit(readMap(plain).map, which, first, second);
      if (!changes || !same) return;
      const result = edited(text, changes);
      expect(withoutPlaces(readMap(result).map)).toEqual(withoutPlaces(readMap(edited(plain, same)).map));
      const lost = new Set(within(text, map, changes));
      const kept = commentsOf(text).filter((comment) => !lost.has(comment));
      const left = commentsOf(result);
      expect(left.filter((comment) => !lost.has(comment)).sort()).toEqual(kept.sort());
      expect(new Set(left).size).toBe(left.length);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
