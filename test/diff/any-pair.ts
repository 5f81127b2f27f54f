import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import fc from "fast-check";

/** Few names and titles, so that two maps have much in common: moves, renames and doubtful cases come up all the time. */
const titles = [
  "Grow",
  "grow ",
  "Turn planes around",
  "Arrive on time",
  "顧客の信頼を得る",
  'Say "yes"',
  "Straße",
  "STRASSE",
];
const title = fc.constantFrom(...titles);
const objective = fc.constantFrom("a", "b", "c", "d", "e", "learning", "顧客");
const dates = fc.constantFrom("2026", "2027-Q4", "2028-12", "2028-12-31");
const rule = fc.constantFrom("empty-cluster", "dead-end", "unlinked-objective");
const text = (value: string) => JSON.stringify(value);

/** A statement, or nothing: half of the time. */
function maybe(statement: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(""), statement);
}

function lines(...parts: fc.Arbitrary<string | readonly string[]>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((all) =>
    all
      .flat()
      .filter((line) => line !== "")
      .join("\n"),
  );
}

const waiver = fc.tuple(rule, title).map(([id, reason]) => `waive ${id} because ${text(reason)}`);
const waivers = fc.array(waiver, { maxLength: 2 });
const number = fc.constantFrom("1", "2.5", "-3", "40%");
const target = fc.tuple(number, maybe(dates)).map(([amount, date]) => `target ${amount}${date && ` by ${date}`}`);
const actual = fc.tuple(number, dates).map(([amount, date]) => `actual ${amount} at ${date}`);

interface Names {
  readonly measures: string[];
  readonly initiatives: string[];
}

/** An objective as text, once the names that it may use are known. */
type Written = (names: Names, segments: readonly string[]) => string;

const measure = fc.record({
  isNamed: fc.boolean(),
  title,
  kind: maybe(fc.constantFrom("lead", "lag")),
  block: lines(
    maybe(fc.constantFrom('unit "min"', 'unit "%"')),
    maybe(number.map((amount) => `baseline ${amount}`)),
    fc.array(target, { maxLength: 3 }),
    fc.array(actual, { maxLength: 2 }),
  ),
});
const initiative = fc.record({ isNamed: fc.boolean(), title, status: maybe(fc.constantFrom("status running")) });

const content: fc.Arbitrary<Written> = fc
  .record({
    head: lines(
      maybe(title.map((one) => `description ${text(one)}`)),
      maybe(fc.constantFrom("horizon short", "horizon long")),
      maybe(fc.constantFrom("weight 30%", "weight 40%")),
      maybe(title.map((one) => `owner ${text(one)}`)),
    ),
    measures: fc.array(measure, { maxLength: 2 }),
    initiatives: fc.array(initiative, { maxLength: 2 }),
    isFor: fc.boolean(),
    waivers,
  })
  .map(({ head, measures, initiatives, isFor, waivers: own }) => (names, segments) => {
    const all = [head];
    if (isFor && segments.length > 0) all.push(`for ${[...segments].reverse().join(", ")}`);
    for (const one of measures) {
      const name = one.isNamed ? (names.measures.shift() ?? "") : "";
      all.push(`measure ${name} ${text(one.title)} ${one.kind} {\n${one.block}\n}`);
    }
    for (const one of initiatives) {
      const name = one.isNamed ? (names.initiatives.shift() ?? "") : "";
      all.push(`initiative ${name} ${text(one.title)} {\n${one.status}\n}`);
    }
    return [...all, ...own].filter((line) => line !== "").join("\n");
  });

const boxes = [
  "financial",
  "financial.growth",
  "customer",
  "process",
  "process.operations",
  "process.innovation",
  "own",
];
const placed = fc.record({
  box: fc.constantFrom(...boxes, "own.column"),
  title: maybe(title),
  isCritical: fc.boolean(),
  content,
});

const end = fc.oneof({ weight: 5, arbitrary: objective }, { weight: 1, arbitrary: fc.constantFrom(...boxes) });
const link = fc.record({
  from: end,
  to: end,
  reason: maybe(title.map(text)),
  block: maybe(lines(maybe(fc.constantFrom("strength weak", "lag 2 months")), waivers)),
});

/** The parts of a map's text. The order of links and of themes among themselves means nothing. */
interface Parts {
  readonly head: readonly string[];
  readonly links: readonly string[];
  readonly themes: readonly string[];
}

const anyParts: fc.Arbitrary<Parts> = fc
  .record({
    title,
    header: lines(
      maybe(fc.constantFrom("profile public", "profile slice")),
      maybe(title.map((one) => `vision ${text(one)}`)),
      maybe(fc.constantFrom("proposition lock-in", 'proposition low-total-cost "Cheap"')),
      maybe(fc.constantFrom("period 2026", "period 2026 to 2028")),
      waivers,
    ),
    segments: fc.uniqueArray(fc.constantFrom("s", "t", "u"), { maxLength: 3 }),
    segmentTitles: fc.array(title, { minLength: 3, maxLength: 3 }),
    traits: fc.array(title, { minLength: 3, maxLength: 3 }),
    bands: fc.shuffledSubarray(["financial", "customer", "process", "own", "learning"], { minLength: 2 }),
    bandTitle: title,
    columns: fc.shuffledSubarray(["growth", "operations", "innovation", "column"]),
    ownName: fc.constantFrom("own", "other"),
    columnTitle: title,
    names: fc.uniqueArray(objective, { maxLength: 7 }),
    objectives: fc.array(placed, { minLength: 7, maxLength: 7 }),
    measures: fc.shuffledSubarray(["m1", "m2", "m3"]),
    initiatives: fc.shuffledSubarray(["i1", "i2"]),
    links: fc.array(link, { maxLength: 6 }),
    themes: fc.uniqueArray(fc.constantFrom("x", "y"), { maxLength: 2 }),
    members: fc.array(fc.shuffledSubarray(["a", "b", "c", "d", "e"]), { minLength: 2, maxLength: 2 }),
  })
  .map((map) => {
    const names = { measures: [...map.measures], initiatives: [...map.initiatives] };
    const inBox = new Map<string, string[]>();
    const known = new Set<string>();
    for (const [index, name] of map.names.entries()) {
      const one = map.objectives[index];
      const [band = "", column] = one?.box.split(".") ?? [];
      if (!one || !map.bands.includes(band) || (column && !map.columns.includes(column))) continue;
      const block = one.content(names, map.segments);
      const shown = one.title && ` ${text(one.title)}`;
      const written = `${one.isCritical ? "critical " : ""}objective ${name}${shown} {\n${block}\n}`;
      inBox.set(one.box, [...(inBox.get(one.box) ?? []), written]);
      known.add(name);
    }
    const all = [`map m ${text(map.title)}`, map.header];
    for (const [index, name] of map.segments.entries())
      all.push(
        `segment ${name} ${text(map.segmentTitles[index] ?? "")} {\nadopters innovators\ntrait t ${text(map.traits[index] ?? "")}\n}`,
      );
    const named = (band: string) => (band === "own" ? map.ownName : band);
    for (const band of map.bands) {
      all.push(`perspective ${named(band)} ${band === "own" ? text(map.bandTitle) : ""} {`, ...(inBox.get(band) ?? []));
      known.add(band);
      for (const column of map.columns) {
        const id = `${band}.${column}`;
        if (!boxes.includes(id) && id !== "own.column") continue;
        all.push(
          `cluster ${column} ${column === "column" ? text(map.columnTitle) : ""} {`,
          ...(inBox.get(id) ?? []),
          "}",
        );
        known.add(id);
      }
      all.push("}");
    }
    const written = (id: string) => (id.startsWith("own") ? id.replace("own", map.ownName) : id);
    const links = map.links.flatMap(({ from, to, reason, block }) =>
      known.has(from) && known.has(to)
        ? [`${written(from)} -> ${written(to)} ${reason} ${block && `{\n${block}\n}`}`]
        : [],
    );
    const themes = map.themes.map((name, index) => {
      const members = (map.members[index] ?? []).filter((one) => known.has(one));
      return `theme ${name} { ${members.join(", ")} }`;
    });
    return { head: all.filter((line) => line !== ""), links, themes };
  });

function textOf({ head, links, themes }: Parts): string {
  return `${[...head, ...links, ...themes].join("\n")}\n`;
}

/** A map as text, without a fault: every name once, and every reference to something that is there. */
export const anyText: fc.Arbitrary<string> = anyParts.map(textOf);

/** One map as two texts: links, themes and their members in another order, comments between, lines that end otherwise. */
export const sameInOtherWords: fc.Arbitrary<readonly [string, string]> = anyParts.chain((parts) =>
  fc
    .record({
      links: fc.shuffledSubarray([...parts.links], { minLength: parts.links.length }),
      themes: fc.shuffledSubarray([...parts.themes], { minLength: parts.themes.length }),
      comments: fc.infiniteStream(fc.constantFrom("", "", "// Why?", "/* two\nlines */", "   ")),
      lineBreak: fc.constantFrom("\n", "\r\n"),
    })
    .map(({ links, themes, comments, lineBreak }) => {
      const reversed = themes.map((theme) =>
        theme.replace(/\{ (.*) \}/u, (_, members: string) => `{ ${members.split(", ").reverse().join(", ")} }`),
      );
      // A link that is written twice is one.
      const twice = links.flatMap((link, index) => (index === 0 ? [link, link] : [link]));
      const lines = textOf({ head: parts.head, links: twice, themes: reversed }).split("\n");
      const commented = lines.flatMap((line) => [line, comments.next().value as string]);
      return [textOf(parts), commented.join("\n").replaceAll("\n", lineBreak)];
    }),
);

export const anyPair: fc.Arbitrary<readonly [StrategyMap, StrategyMap]> = fc
  .tuple(anyText, anyText)
  .map(([before, after]) => [readMap(before).map, readMap(after).map]);
