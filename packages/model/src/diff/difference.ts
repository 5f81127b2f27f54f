import type { Change, ElementKind } from "../change.ts";
import { clusterId } from "../objectives.ts";
import type { SourceRange } from "../origin.ts";
import type { StrategyMap } from "../strategy-map.ts";
import { clusterTitle, type Titling } from "../titles.ts";
import { type Comparison, compare } from "./diff.ts";
import type { Element } from "./element.ts";
import { sayChange, sayContents } from "./say.ts";
import { Titles } from "./titles.ts";
import { unionOf } from "./union.ts";

/** What a mark in the picture of a difference says, the weightiest first. */
export const markWords = ["added", "removed", "moved", "renamed", "changed", "reordered"] as const;
export type MarkWord = (typeof markWords)[number];

/** Two maps as one picture and one list. Plain data. */
export interface Difference {
  /** All that is in either map, for the layout: ghosts stand where they were. */
  readonly union: StrategyMap;
  /**
   * What has changed, by what it is drawn on: `objective:turnaround`, `cluster:process.operations`, `perspective:learning`,
   * `theme:growth`, `link:3` (the place among the union's links), and `map:` for the header. What is not here is as it was.
   */
  readonly marks: Readonly<Record<string, Mark>>;
  /** In the order in which a map is read. */
  readonly changes: readonly ListedChange[];
  /** What things were called that have another title now, by what they are drawn on. */
  readonly titlesBefore: Readonly<Record<string, string>>;
}

export interface Mark {
  /** The weightiest of the words. */
  readonly word: MarkWord;
  readonly words: readonly MarkWord[];
  /** Where it stood, if it has moved: the title of the box. */
  readonly from?: string;
  /** Places in the list of changes. */
  readonly changes: readonly number[];
}

/** A change as a list of them shows it. */
export interface ListedChange {
  readonly change: Change;
  /** In a line of plain text, in the words of the map. */
  readonly text: string;
  /** For what came or went whole: what it holds, a line each. */
  readonly details: readonly string[];
  /** The title of what it is about. */
  readonly title: string;
  /** What it is drawn on: a key of the marks. */
  readonly on: string;
  /** Where it is written on either side, as far as it is. */
  readonly before?: SourceRange;
  readonly after?: SourceRange;
}

/** Compares two maps for people to look at. Never throws. */
export function differenceOf(
  before: StrategyMap,
  after: StrategyMap,
  comparison: Comparison = compare(before, after),
): Difference {
  const union = unionOf(after, comparison);
  const keys = new Keys(comparison);
  const titles = {
    before: new Titles(comparison.before, before.imports),
    after: new Titles(comparison.after, after.imports),
  };
  const marks = new Map<string, Noted>();
  const note = (key: string, word: MarkWord, place: number) => {
    const mark: Noted = marks.get(key) ?? { words: new Set(), changes: [] };
    mark.words.add(word);
    mark.changes.push(place);
    marks.set(key, mark);
  };
  const changes = comparison.changes.map((change, place): ListedChange => {
    const about = comparison.elements.get(change) ?? {};
    const element = about.after ?? about.before;
    const drawn = element && drawnOn(element);
    const on = drawn ? keys.of(drawn) : "map:";
    note(on, wordOf(change, element === drawn), place);
    const moved = change.change === "moved" && element === drawn ? marks.get(on) : undefined;
    if (moved && about.before?.parent) moved.from = shortTitle(about.before.parent, before);
    const isWhole = change.change === "added" || change.change === "removed";
    const within = element && isWhole ? keys.within(element, change.change) : [];
    for (const part of within)
      if (drawnKinds.includes(part.kind)) note(keys.of(part), change.change as MarkWord, place);
    return {
      change,
      text: sayChange(change, { ...about, titles, names: comparison.matching.names, within }),
      details: element ? sayContents(element, within) : [],
      title: element?.title ?? "",
      on,
      ...(about.before ? placeOf("before", about.before, change) : {}),
      ...(about.after ? placeOf("after", about.after, change) : {}),
    };
  });
  const titlesBefore: Record<string, string> = {};
  for (const [old, young] of comparison.matching.after)
    if (old.title !== young.title && drawnKinds.includes(young.kind)) titlesBefore[keys.of(young)] = old.title;
  const finishedMarks = Object.fromEntries([...marks].map(([key, mark]) => [key, finished(mark)]));
  return { union, marks: finishedMarks, changes, titlesBefore };
}

/** What the picture calls a box. */
function shortTitle({ kind, key, title, fields, parent }: Element, map: Titling): string {
  if (kind !== "cluster") return title;
  return clusterTitle(parent?.key ?? "", { name: key, ...(fields.title ? { title } : {}) }, map, "short");
}

interface Noted {
  readonly words: Set<MarkWord>;
  readonly changes: number[];
  from?: string;
}

function finished({ words, changes, from }: Noted): Mark {
  const sorted = markWords.filter((word) => words.has(word));
  return { word: sorted[0] ?? "changed", words: sorted, changes, ...(from === undefined ? {} : { from }) };
}

const drawnKinds: readonly ElementKind[] = ["perspective", "cluster", "objective", "theme", "link"];

/** The nearest thing around an element that has a shape in the picture; undefined for what belongs to the whole map. */
function drawnOn(element: Element): Element | undefined {
  for (let one: Element | undefined = element; one; one = one.parent) if (drawnKinds.includes(one.kind)) return one;
  return undefined;
}

function wordOf({ change }: Change, isItself: boolean): MarkWord {
  if (!isItself || change === "respelled") return "changed";
  return change === "order" ? "reordered" : change;
}

/** Where the field that has changed is written, else the element. */
function placeOf(
  side: "before" | "after",
  { origin }: Element,
  change: Change,
): { [Side in typeof side]?: SourceRange } {
  const field = change.change === "changed" ? change.field : undefined;
  const range = (field !== undefined && origin?.fields[field]) || origin?.name;
  return range ? { [side]: range } : {};
}

/** What elements are called in the union. */
class Keys {
  readonly #matching: Comparison["matching"];
  readonly #links = new Map<Element, number>();

  constructor({ before, after, matching }: Comparison) {
    this.#matching = matching;
    const all = [...after.children, ...before.children.filter((one) => !matching.after.has(one))];
    for (const [index, link] of all.filter(({ kind }) => kind === "link").entries()) this.#links.set(link, index);
  }

  of(element: Element): string {
    const { kind } = element;
    const now = this.#matching.before.has(element) ? element : (this.#matching.after.get(element) ?? element);
    if (kind === "link") return `link:${this.#links.get(now)}`;
    if (kind !== "cluster") return `${kind}:${now.id}`;
    // The band of one that is gone may have another name now.
    const band = now.parent;
    return `cluster:${clusterId((band && this.#matching.after.get(band)?.id) ?? band?.id ?? "", now.key)}`;
  }

  /** The elements that came or went with another. */
  within(element: Element, change: "added" | "removed"): readonly Element[] {
    const joined = change === "added" ? this.#matching.before : this.#matching.after;
    return element.children.flatMap((child) => (joined.has(child) ? [] : [child, ...this.within(child, change)]));
  }
}
