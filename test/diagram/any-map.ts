import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import fc from "fast-check";

const titles = [
  "Grow",
  "Turn planes around fast",
  "Deliver high value-added learning experiences and promote scholarly activity, at home and abroad, for all",
  "顧客の信頼を得て、長く続く関係を築く",
  "תנועה",
  "🙂 Smile",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "<script>alert(1)</script>",
];

const bands = [
  { name: "financial", clusters: ["productivity", "growth"] },
  { name: "customer", clusters: [] },
  { name: "process", clusters: ["operations", "customer-management", "innovation", "regulatory-social"] },
  { name: "learning", clusters: ["human", "information", "organization"] },
] as const;

/** A map as text: each objective in a box or loose, each link between any two, or between boxes, or a box and an objective. */
export const anyMapText: fc.Arbitrary<string> = fc
  .record({
    objectives: fc.array(
      fc.record({ band: fc.nat(3), cluster: fc.nat(4), title: fc.constantFrom(...titles), critical: fc.boolean() }),
      { maxLength: 34 },
    ),
    empty: fc.boolean(),
    links: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 34 }),
    boxes: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }),
  })
  .map(({ objectives, links, boxes, empty }) => {
    const lines = ['map "Any map"'];
    const boxNames: string[] = bands.map(({ name }) => name);
    for (const [index, band] of bands.entries()) {
      const own = objectives.map((one, number) => ({ ...one, number })).filter((one) => one.band === index);
      const write = (one: (typeof own)[number]) =>
        `${one.critical ? "critical " : ""}objective o${one.number} ${JSON.stringify(one.title)}`;
      lines.push(`perspective ${band.name} {`);
      for (const one of own.filter(({ cluster }) => cluster >= band.clusters.length)) lines.push(write(one));
      for (const [place, cluster] of band.clusters.entries()) {
        const inside = own.filter((one) => one.cluster === place);
        if (inside.length === 0 && !empty) continue;
        lines.push(`cluster ${cluster} {`, ...inside.map(write), "}");
        boxNames.push(`${band.name}.${cluster}`);
      }
      lines.push("}");
    }
    for (const [from, to] of links)
      if (from < objectives.length && to < objectives.length) lines.push(`o${from} -> o${to}`);
    const ends = [...boxNames, ...objectives.map((_, number) => `o${number}`)];
    for (const [from, to] of boxes) lines.push(`${ends[from % ends.length]} -> ${ends[to % ends.length]}`);
    return `${lines.join("\n")}\n`;
  });

export const anyMap: fc.Arbitrary<StrategyMap> = anyMapText.map((text) => readMap(text).map);
