import {
  allElements,
  type ComparedWaiver,
  type Comparison,
  compare,
  type Element,
  type Finding,
  type FindingsDifference,
  isWithin,
  type SourceRange,
  type StrategyMap,
  type Waiver,
} from "@smap/model";
import type { Check } from "./check.ts";

/** One side of a comparison: a map and all that was found in it, syntax included. */
export interface CheckedMap extends Pick<Check, "waived"> {
  readonly map: StrategyMap;
  readonly findings: readonly Finding[];
}

/**
 * Findings that are new, and those that are gone. A finding is the same as one before if its rule and the names that it
 * concerns are, in whatever words and wherever it stands; a renamed thing is the same thing. Text that cannot be read has
 * no names: what is said of it stands for it.
 */
export function compareChecks(
  before: CheckedMap,
  after: CheckedMap,
  comparison: Comparison = compare(before.map, after.map),
): FindingsDifference {
  const old = new Concerned(comparison, "before");
  const young = new Concerned(comparison, "after");
  const left = new Map<string, Finding[]>();
  for (const finding of before.findings) {
    const key = old.keyOf(finding);
    left.set(key, [...(left.get(key) ?? []), finding]);
  }
  const added = after.findings.filter((finding) => {
    const same = left.get(young.keyOf(finding));
    if (!same || same.length === 0) return true;
    // Several of one rule on one thing: those that say the same are the same.
    const at = same.findIndex(({ message }) => message === finding.message);
    same.splice(Math.max(0, at), 1);
    return false;
  });
  const gone = new Set([...left.values()].flat());
  const { matching } = comparison;
  return {
    new: added,
    gone: before.findings.filter((finding) => gone.has(finding)),
    waivers: {
      new: waiversOf(comparison.after, (one) => !matching.before.has(one)),
      gone: waiversOf(comparison.before, (one) => !matching.after.has(one)),
    },
  };
}

function waiversOf(root: Element, isMeant: (element: Element) => boolean): ComparedWaiver[] {
  return [...allElements(root)].flatMap((element) => {
    if (element.kind !== "waiver" || !isMeant(element)) return [];
    const { rule, reason, origin } = element.thing as Waiver;
    const on = element.parent?.kind === "map" ? "" : (element.parent?.title ?? "");
    return [{ rule, reason, on, range: origin.range }];
  });
}

/** What findings of one side concern, in the names of the map after. */
class Concerned {
  readonly #byId = new Map<string, Element[]>();
  readonly #byPlace = new Map<string, Element>();
  readonly #afterOf: (element: Element) => string | undefined;

  constructor(comparison: Comparison, side: "before" | "after") {
    const { before, after } = comparison.matching;
    const said = (element: Element | undefined) => element && `${element.kind} ${element.id}`;
    this.#afterOf = (element) =>
      side === "before" ? said(after.get(element)) : before.has(element) ? said(element) : undefined;
    for (const element of allElements(comparison[side])) {
      const known = this.#byId.get(element.id);
      if (known) known.push(element);
      else this.#byId.set(element.id, [element]);
      if (element.origin) this.#byPlace.set(placeOf(element.origin.name), element);
    }
  }

  keyOf({ rule, message, subject, names, range, related, fixes }: Finding): string {
    if (rule === "syntax") return JSON.stringify([rule, message]);
    if (names)
      return JSON.stringify([rule, ...new Set(names.map((name) => this.#name(name, this.#first(name))).sort())]);
    // An objective may be called like a perspective: the one that the finding is in is meant.
    const meant = this.#byId.get(subject)?.findLast(({ origin }) => origin && isWithin(range, origin.range));
    const concerned = new Set([this.#name(subject, meant)]);
    for (const place of related) {
      const element = this.#byPlace.get(placeOf(place.range));
      if (element) concerned.add(this.#name(element.id, element));
    }
    // What the whole map lacks is named by what would be added.
    if (subject === "")
      for (const change of fixes[0]?.changes ?? [])
        if (change.change === "added") concerned.add(`${change.kind} ${change.id}`);
    return JSON.stringify([rule, ...[...concerned].sort()]);
  }

  #name(id: string, element?: Element): string {
    const now = element && this.#afterOf(element);
    if (now !== undefined) return now;
    // What came, went or was never there is known by its name, but the parts of that may have others now. A cluster without
    // objectives and one that is not there at all are one to the rules.
    const arrow = id.indexOf("->");
    if (arrow >= 0) {
      const end = (name: string) => this.#name(name, this.#first(name, "objective") ?? this.#first(name));
      return `${end(id.slice(0, arrow))}->${end(id.slice(arrow + 2))}`;
    }
    const [, outer, mark, inner] = /^(.*)([./])([^./]*)$/u.exec(id) ?? [];
    if (outer === undefined) return id;
    const around = this.#first(outer, mark === "." ? "perspective" : "objective") ?? this.#first(outer);
    return `${this.#name(outer, around)}${mark}${inner}`;
  }

  #first(id: string, kind?: string): Element | undefined {
    const all = this.#byId.get(id);
    return kind === undefined ? all?.[0] : all?.find((element) => element.kind === kind);
  }
}

function placeOf({ start }: SourceRange): string {
  return `${start.line}:${start.character}`;
}
