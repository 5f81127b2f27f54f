import { drawSvg, layoutJson, layoutMap } from "@smap/diagram";
import { exportMap } from "@smap/exchange";
import { languages, mapWords, wordsOf } from "@smap/model";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { mapOf } from "./example-maps.ts";
import { faultsOf, wordFaultsOf } from "./geometry.ts";

/** A map that says as little as it can itself, and shows every sign. */
const text = (language: string) => `import other from "./lumen-group.smap"
map ""
language ${language}
status draft
proposition complete-solutions
vision "V" mission "M"
perspective mission { objective m "1" }
perspective financial { cluster productivity { objective f "2" { horizon short } } cluster growth { objective g "3" { horizon long } } }
perspective customer { objective c "4" { horizon medium } }
perspective process {
  cluster operations { critical objective o "5" { owner "O" code "C" weight 30%
    measure "6" { baseline 1.5 at 2025  target 2.5 by 2027  actual 3.5 at 2026 }
    measure "7" { baseline 4.5 at 2025  target 2.5 by 2027 } measure "8" measure "9" measure "10"
    initiative "11" { from 2026-01  status running } } }
  cluster customer-management {} cluster innovation { objective i "12" } cluster regulatory-social {}
}
perspective learning { cluster human { objective h "13" } cluster information { objective n "14" } cluster organization { objective p "15" } }
o -> c { strength strong }
i -> c { strength weak }
o -> other.group-value
`;

/** Words that are spelled in these languages as in English. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ["Cluster", "Innovation", "Lock-in", "Mission", "Vision"],
  es: [],
  fr: ["Code", "Initiatives", "Innovation", "Mission", "Vision"],
  it: ["Lock-in", "Target", "target 1"],
  nl: ["Cluster", "Code", "Lock-in"],
  pt: [],
};

const others = wordsOf(languages).filter((language) => language !== "en");

/** All words of a table, and what its phrases make of something. */
function saidIn(words: object): string[] {
  return Object.values(words).flatMap((value): string[] => {
    if (typeof value === "string") return /\p{L}/u.test(value) ? [value] : [];
    if (typeof value === "function") return [(value as (...given: unknown[]) => string)(1, 2, 3)];
    return saidIn(value as object);
  });
}

const wordsIn = (texts: readonly string[]) => texts.flatMap((one) => one.match(/\p{L}{2,}/gu) ?? []);

describe.each(others)("%s", (language) => {
  const map = mapOf(text(language));
  const own = saidIn(mapWords({ language }));
  const english = saidIn(mapWords({ language: "en" }));

  test("has every word, and none that is still English", () => {
    expect(own).toHaveLength(english.length);
    const same = own.filter((word, index) => word === english[index]);
    expect([...new Set(same)].sort()).toEqual(alike[language]);
  });

  test("fits into the picture", async () => {
    for (const detail of ["map", "scorecard"] as const) {
      const layout = await layoutMap(map, { detail });
      expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)]).toEqual([]);
    }
  });

  test("is what the picture says, and no English beside it", async () => {
    const svg = drawSvg(await layoutMap(map, { detail: "scorecard" }), { embedFont: false });
    expect(svg).toContain(` lang="${language}"`);
    const said = [...svg.matchAll(/>([^<>]+)<|aria-(?:label|roledescription)="([^"]*)"/gu)];
    const words = wordsIn(said.map(([, shown, label]) => (shown ?? label ?? "").replaceAll("&amp;", "&")));
    const { measures, more } = mapWords({ language });
    const imported = ["Grow the group's value faster than its peers", "Other"];
    const known = new Set(wordsIn([...own, measures(5), more(2), ...imported]));
    expect(words.filter((word) => !known.has(word))).toEqual([]);
    expect(svg).not.toMatch(/\d\.5\b(?=[^"]*<)/u);
  });

  test("is what documents say", async () => {
    const layout = await layoutMap(map);
    const page = new TextDecoder().decode(exportMap("html", map, layout).bytes);
    const { objective, measure, baseline, actual, target, initiatives, strategyMap } = mapWords({ language });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<title>${strategyMap}</title>`);
    expect([...page.matchAll(/<th scope="col">([^<]*)/gu)].slice(0, 6).map(([, head]) => head)).toEqual([
      objective,
      measure,
      baseline,
      actual,
      target,
      initiatives,
    ]);
    const slides = Object.entries(unzipSync(exportMap("pptx", map, layout).bytes)).filter(([path]) =>
      /slides\/slide\d/u.test(path),
    );
    const spoken = slides.map(([, bytes]) => new TextDecoder().decode(bytes)).join("");
    expect(spoken).toContain(` lang="${language}"`);
    expect(spoken).toContain(`<a:t>${initiatives}</a:t>`);
    expect(new TextDecoder("latin1").decode(exportMap("pdf", map, layout).bytes)).toMatch(/\/Lang[ (<]/u);
  });
});

test("a map that names no language says nothing of it", async () => {
  const map = mapOf(text("en").replace("language en\n", ""));
  expect(drawSvg(await layoutMap(map), { embedFont: false })).not.toContain(" lang=");
});
