import type { ElementKind, Unplaced } from "../change.ts";

/** Where each kind of element holds others: the field with their list. */
export const childLists: Readonly<Partial<Record<ElementKind, Readonly<Partial<Record<ElementKind, string>>>>>> = {
  map: {
    import: "imports",
    segment: "segments",
    perspective: "perspectives",
    link: "links",
    theme: "themes",
    waiver: "waivers",
  },
  segment: { trait: "traits" },
  perspective: { objective: "objectives", cluster: "clusters", waiver: "waivers" },
  cluster: { objective: "objectives", waiver: "waivers" },
  objective: { measure: "measures", initiative: "initiatives", waiver: "waivers" },
  measure: { target: "targets" },
  link: { waiver: "waivers" },
};

/** Kinds that are drawn in the order in which they are written. The order of all others means nothing. */
export const orderedKinds: readonly ElementKind[] = ["perspective", "cluster", "objective"];

/** Lists among the fields whose order means nothing. */
const sets: readonly string[] = ["segments", "objectives", "adopters", "actuals"];

/** The fields that say which one an element is; another value makes another element. */
const identifying: Readonly<Partial<Record<ElementKind, readonly string[]>>> = {
  link: ["from", "to"],
  target: ["date"],
  waiver: ["rule"],
  setting: [],
  map: [],
};

export function isIdentifying(kind: ElementKind, field: string): boolean {
  return (identifying[kind] ?? ["name"]).includes(field);
}

/** The fields of a map that are settings, in the order of the text: all but its title, its name, and what it holds. */
export function settingsOf(map: Readonly<Record<string, unknown>>): string[] {
  const known = "profile status language vision mission values description owner proposition period".split(" ");
  const others = ["name", "title", "origin", "faults", ...Object.values(childLists.map ?? {}), ...known];
  const own = Object.keys(map).filter((name) => !others.includes(name));
  return [...known, ...own].filter((name) => map[name] !== undefined);
}

/** What an element is known by among its like. */
export function keyOf(kind: ElementKind, fields: Readonly<Record<string, unknown>>): string {
  switch (kind) {
    case "map":
      return "";
    case "link":
      return `${nameOf(fields.from)}->${nameOf(fields.to)}`;
    case "target":
      return String(fields.date ?? "");
    case "waiver":
      return String(fields.rule);
    default:
      return String(fields.name ?? fields.title ?? "");
  }
}

function nameOf(end: unknown): string {
  return String((end as { readonly name?: unknown } | undefined)?.name);
}

/**
 * The things of a list, without those that are there twice for nothing: links are a set, and chains that begin alike make
 * the same link again.
 */
export function distinct<Thing extends object>(kind: ElementKind, things: readonly Thing[]): readonly Thing[] {
  if (kind !== "link") return things;
  // Most links are alone between their ends: only the others are looked at in full.
  const first = new Map<string, Thing>();
  const said = new Map<string, Set<string>>();
  return things.filter((thing) => {
    const key = keyOf(kind, thing as Readonly<Record<string, unknown>>);
    const before = first.get(key);
    if (!before) {
      first.set(key, thing);
      return true;
    }
    const texts = said.get(key) ?? new Set([fingerprint(unplaced(before))]);
    said.set(key, texts);
    const text = fingerprint(unplaced(thing));
    const isNew = !texts.has(text);
    texts.add(text);
    return isNew;
  });
}

/** A value without the places in a text that it came from, at any depth. */
export function unplaced<Value>(value: Value): Unplaced<Value>;
export function unplaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => unplaced(part));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, part]) => key !== "origin" && key !== "range" && part !== undefined,
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, unplaced(part)]));
}

/** A text that two values share exactly if they say the same. Where the order means nothing, it does not count. */
export function fingerprint(value: unknown, field?: string): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => fingerprint(part));
    return `[${(field !== undefined && isSet(field) ? parts.sort() : parts).join()}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .map(([key, part]) => `${JSON.stringify(key)}:${fingerprint(part, key)}`)
    .sort()
    .join()}}`;
}

const unorderedLists: readonly string[] = [
  ...sets,
  ...Object.values(childLists).flatMap((lists) =>
    Object.entries(lists).flatMap(([kind, list]) => (orderedKinds.includes(kind as ElementKind) ? [] : [list])),
  ),
];

function isSet(field: string): boolean {
  return unorderedLists.includes(field);
}
