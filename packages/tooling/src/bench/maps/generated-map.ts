/** Ten columns in four bands, as on a map of the method. */
const columns: readonly (readonly [band: string, column: string])[] = [
  ["financial", "productivity"],
  ["financial", "growth"],
  ["customer", "value"],
  ["process", "operations"],
  ["process", "customer-management"],
  ["process", "innovation"],
  ["process", "regulatory-social"],
  ["learning", "human"],
  ["learning", "information"],
  ["learning", "organization"],
];

const verbs = ["Grow", "Cut", "Improve", "Win", "Keep", "Launch", "Train", "Simplify", "Build", "Understand"];
const things = [
  "share of wallet",
  "cost per order",
  "on-time delivery",
  "new customers in the north",
  "the best people",
  "one platform for all channels",
  "a culture of learning",
  "safety on every site",
  "revenue from services",
  "supplier partnerships",
  "time to market",
  "trust",
];

/** A generator of numbers from 0 to 1 that gives the same everywhere (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The text of a map with so many objectives in ten columns, and about 1.1 links from each: most to the band above, some
 * inside a column, a few over a band, and one in fifty downward.
 */
export function generatedMap(objectives: number, seed = 1): string {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const bands = [...new Set(columns.map(([band]) => band))];
  const names = Array.from({ length: objectives }, (_, index) => ({
    name: `o${index}`,
    title: `${pick(verbs)} ${pick(things)}`,
    column: index % columns.length,
    critical: random() < 0.1,
  }));
  const lines = ['map "Generated"', ""];
  for (const band of bands) {
    lines.push(`perspective ${band} {`);
    for (const [index, [own, column]] of columns.entries()) {
      if (own !== band) continue;
      lines.push(`  cluster ${column}${column === "value" ? ' "Value proposition"' : ""} {`);
      for (const { name, title, critical } of names.filter((one) => one.column === index))
        lines.push(`    ${critical ? "critical " : ""}objective ${name} "${title}"`);
      lines.push("  }");
    }
    lines.push("}", "");
  }
  const bandOf = (index: number) => bands.indexOf(columns[index % columns.length]?.[0] ?? "");
  for (let index = 0; index < objectives; index++) {
    for (let count = random() < 0.1 ? 2 : 1; count > 0; count--) {
      const kind = random();
      const own = bandOf(index);
      const fits = (other: number) => {
        if (other === index) return false;
        if (kind < 0.12) return other % columns.length === index % columns.length && other < index;
        if (kind < 0.14) return bandOf(other) === own + 1;
        return bandOf(other) === own - (kind < 0.26 ? 2 : 1);
      };
      const choices = [...names.keys()].filter(fits);
      if (choices.length > 0) lines.push(`o${index} -> o${pick(choices)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
