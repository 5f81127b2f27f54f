import {
  allElements,
  type ComparedWaiver,
  type Comparison,
  compare,
  type Element,
  type Finding,
  type FindingsDifference,
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
 * concerns are, in whatever words and wherever it stands; a renamed thing is the same thing.
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

/** Before the name of a thing that the map after does not have. No name has such a letter. */
const gone = "\0";

/** What findings of one side concern, in the names of the map after. */
class Concerned {
  readonly #byId = new Map<string, Element>();
  readonly #byPlace = new Map<string, Element>();
  readonly #afterOf: (element: Element) => string;

  constructor(comparison: Comparison, side: "before" | "after") {
    const { after } = comparison.matching;
    this.#afterOf =
      side === "after" ? ({ id }) => id : (element) => after.get(element)?.id ?? `${gone}${element.kind} ${element.id}`;
    for (const element of allElements(comparison[side])) {
      // Of several things with one id the first is meant, as everywhere.
      if (!this.#byId.has(element.id)) this.#byId.set(element.id, element);
      if (element.origin) this.#byPlace.set(placeOf(element.origin.name), element);
    }
  }

  keyOf({ rule, subject, related, fixes }: Finding): string {
    const names = new Set([this.#name(subject)]);
    for (const { range } of related) {
      const element = this.#byPlace.get(placeOf(range));
      if (element) names.add(this.#afterOf(element));
    }
    // What the whole map lacks is named by what would be added.
    if (subject === "")
      for (const change of fixes[0]?.changes ?? [])
        if (change.change === "added") names.add(`${change.kind} ${change.id}`);
    return JSON.stringify([rule, ...[...names].sort()]);
  }

  #name(subject: string): string {
    const known = this.#byId.get(subject);
    if (known) return this.#afterOf(known);
    // What is not there, or a link that is made of things that are: its parts may have other names now.
    const arrow = subject.indexOf("->");
    if (arrow >= 0) return `${this.#name(subject.slice(0, arrow))}->${this.#name(subject.slice(arrow + 2))}`;
    const parts = /^(.*)([./])([^./]*)$/u.exec(subject);
    return parts ? `${this.#name(parts[1] ?? "")}${parts[2]}${parts[3]}` : subject;
  }
}

function placeOf({ start }: SourceRange): string {
  return `${start.line}:${start.character}`;
}
