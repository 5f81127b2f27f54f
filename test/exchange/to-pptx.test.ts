import { layoutMap } from "@smap/diagram";
import { cleanText } from "@smap/diagram/text";
import { toPptx } from "@smap/exchange";
import { readMap } from "@smap/language";
import { objectivesOf, objectiveTitle, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMap } from "../diagram/any-map.ts";
import { exampleMaps, mapOf } from "../diagram/example-maps.ts";
import { expectGolden } from "../golden.ts";
import { hostileMap } from "./hostile-map.ts";
import { faultsOf, type Office, outlineOf, paragraphsOf, unpack } from "./office.ts";

async function presentationOf(map: StrategyMap): Promise<Office> {
  return unpack(toPptx(map, await layoutMap(map)).bytes);
}

/** Every word on the slides, or in the notes. */
function wordsIn(office: Office, folder: "slides" | "notesSlides"): string[] {
  return [...office].filter(([path]) => path.startsWith(`ppt/${folder}/`)).flatMap(([, xml]) => paragraphsOf(xml));
}

describe.each(exampleMaps())("the presentation of $name", ({ map }) => {
  test("is whole", async () => {
    expect(faultsOf(await presentationOf(map))).toEqual([]);
  });

  test("has every link as a connector that is glued at both ends, and every objective as a shape with its title", async () => {
    const office = await presentationOf(map);
    const slide = office.get("ppt/slides/slide1.xml") ?? "";
    const { links } = await layoutMap(map);
    expect(slide.match(/<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="\d+" name="Link /gu)?.length ?? 0).toBe(links.length);
    expect(slide.match(/<a:stCxn /gu)?.length ?? 0).toBe(links.length);
    expect(slide.match(/<a:endCxn /gu)?.length ?? 0).toBe(links.length);
    const words = paragraphsOf(slide);
    for (const { objective } of objectivesOf(map)) {
      const title = cleanText(objectiveTitle(objective));
      // A code may stand before its title.
      expect([title, `${objective.code} ${title}`].some((shown) => words.includes(shown))).toBe(true);
    }
  });

  test("has every measure, initiative and description in its tables and notes", async () => {
    const office = await presentationOf(map);
    const words = wordsIn(office, "slides").join("\n");
    const notes = wordsIn(office, "notesSlides").join("\n");
    for (const { objective } of objectivesOf(map)) {
      for (const { title } of objective.measures) for (const place of [words, notes]) expect(place).toContain(title);
      for (const { title } of objective.initiatives) for (const place of [words, notes]) expect(place).toContain(title);
      expect(notes).toContain(cleanText(objective.description ?? ""));
    }
  });

  test("is the same bytes every time", async () => {
    const layout = await layoutMap(map);
    expect(toPptx(map, layout).bytes).toEqual(toPptx(structuredClone(map), structuredClone(layout)).bytes);
  });
});

test("a presentation is built as before", async () => {
  const office = await presentationOf(
    mapOf(`map "Turnaround" vision "On time"
perspective customer { objective on-time "Arrive on time" }
perspective process {
  cluster operations {
    critical objective turnaround "Turn planes around fast" {
      owner "COO" horizon short
      measure "Minutes on ground" { unit "min" baseline 45 target 25 by 2027 actual 31 at 2026-06 }
      measure "On-time departures" { target 90% by 2027 }
      initiative "Cycle time" { owner "Ann" from 2026-01 to 2026-12 status running }
    }
  }
}
theme ground "Ground" { turnaround }
turnaround -> on-time "Planes that leave on time arrive so" { strength strong }
process.operations -> on-time { strength weak }
`),
  );
  const parts = [...office].sort(([one], [other]) => (one < other ? -1 : 1));
  expectGolden("pptx/turnaround.txt", parts.map(([path, xml]) => `== ${path}\n${outlineOf(xml)}`).join("\n"));
});

test("bends its connectors as the picture does", async () => {
  const map = mapOf(exampleMaps().find(({ name }) => name === "charlotte")?.text ?? "");
  const slide = (await presentationOf(map)).get("ppt/slides/slide1.xml") ?? "";
  for (const kind of ["straightConnector1", "bentConnector3", "bentConnector5"]) expect(slide).toContain(`"${kind}"`);
});

test("a hostile map is text", async () => {
  const office = await presentationOf(hostileMap);
  expect(faultsOf(office)).toEqual([]);
  const words = wordsIn(office, "slides");
  for (const { objective } of objectivesOf(hostileMap)) expect(words).toContain(cleanText(objective.title ?? ""));
});

test("says its language only if it is told", async () => {
  const { map } = readMap('map "M" perspective process { objective a "A" }');
  const layout = await layoutMap(map);
  expect(unpack(toPptx(map, layout).bytes).get("ppt/slides/slide1.xml")).not.toContain("lang=");
  const told = unpack(toPptx(map, layout, { language: 'pt-BR" evil="' }).bytes);
  expect(faultsOf(told)).toEqual([]);
  expect(told.get("ppt/slides/slide1.xml")).toContain('lang="pt-BR&quot; evil=&quot;"');
});

test("a scorecard that is too long for a slide goes on on the next one, with the objective named again", async () => {
  const measures = Array.from({ length: 40 }, (_, index) => `measure "Measure ${index}"`).join(" ");
  const office = await presentationOf(
    readMap(`map "M" perspective process { objective a "Alpha" { ${measures} } }`).map,
  );
  const slides = [...office.keys()].filter((path) => /^ppt\/slides\/[^/]*$/u.test(path));
  expect(slides.length).toBeGreaterThan(2);
  for (const path of slides) expect(paragraphsOf(office.get(path) ?? "")).toContain("Alpha");
  expect(faultsOf(office)).toEqual([]);
});

test("any map becomes a presentation that is whole", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      expect(faultsOf(await presentationOf(map))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
