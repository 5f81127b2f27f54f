import { drawSvg, layoutJson, layoutMap } from "@smap/diagram";
import { describe, expect, test } from "vitest";
import { generatedMap } from "../../packages/tooling/src/bench/maps/generated-map.ts";
import { mapOf } from "./example-maps.ts";
import { faultsOf, wordFaultsOf } from "./geometry.ts";

const objectives = (count: number, inside = "") =>
  Array.from({ length: count }, (_, index) => `objective o${index} "Do ${index}" ${inside}`).join("\n");
const links = (count: number, to: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => `o${index} -> o${to(index)}`).join("\n");

const maps: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "a title alone": 'map "M"',
  "bands without objectives": 'map "M"\nperspective financial {}\nperspective learning {}\nlearning -> financial',
  "empty columns": 'map "M"\nperspective process { cluster innovation {} }\nperspective learning { cluster human {} }',
  "a title of 10,000 letters": `map "M"\nperspective process { objective o "${"x".repeat(10_000)}" }`,
  "long titles everywhere": `map "${"Long ".repeat(2000)}"
vision "${"Far ".repeat(2000)}"
perspective financial "${"Band ".repeat(300)}" { cluster growth "${"Column ".repeat(300)}" { objective o "${"Do ".repeat(3000)}" } }
theme t "${"Theme ".repeat(500)}" { o }`,
  "sixty links into one card": `map "M"\nperspective financial { objective top "Top" }
perspective process { cluster operations {\n${objectives(60, "{ -> top }")}\n} }`,
  "a chain of 300": `map "M"\nperspective process {\n${objectives(300)}\n}\n${links(299, (index) => index + 1)}`,
  "circles through one column": `map "M"\nperspective process { cluster operations {\n${objectives(30)}\n} }
${links(30, (index) => (index + 7) % 30)}`,
  "links of things to themselves": `map "M"\nperspective process { cluster operations {\n${objectives(3)}\n} }
${links(3, (index) => index)}\nprocess -> process\nprocess -> process.operations\no1 -> process.operations`,
  "every card linked to every other": `map "M"\nperspective customer {\n${objectives(12)}\n}
perspective process { cluster operations {\n${objectives(12).replaceAll("o", "p").replaceAll("pbjective", "objective")}\n} }
${Array.from({ length: 144 }, (_, index) => `p${index % 12} -> o${Math.floor(index / 12)}`).join("\n")}`,
  "300 loose cards": `map "M"\nperspective learning {\n${objectives(300)}\n}`,
  "400 generated objectives": generatedMap(400, 3),
};

describe.each(Object.entries(maps))("%s", (_, text) => {
  test("is laid out without a fault, and drawn", async () => {
    const layout = await layoutMap(mapOf(text));
    expect(layout.problems).toEqual([]);
    expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)].slice(0, 5)).toEqual([]);
    expect(drawSvg(layout)).toMatch(/^<svg .*<\/svg>\n$/su);
  });
});

test("5,000 objectives are laid out as any map is", async () => {
  const map = mapOf(generatedMap(5000));
  const layout = await layoutMap(map);
  expect(layout.cards).toHaveLength(5000);
  expect(layout.links).toHaveLength(map.links.length);
  expect(layout.problems).toEqual([]);
}, 240_000);
