import type { ElementKind, Evidence } from "../change.ts";
import { allElements, type Element } from "./element.ts";
import { Names } from "./names.ts";
import { findRenames } from "./renames.ts";
import { fingerprint } from "./shape.ts";

/** Which element of one map is which of the other. */
export interface Matching {
  /** By the element before. */
  readonly after: ReadonlyMap<Element, Element>;
  /** By the element after. */
  readonly before: ReadonlyMap<Element, Element>;
  /** What shows that two elements of different names are the same, by the element after. */
  readonly evidence: ReadonlyMap<Element, readonly Evidence[]>;
  readonly names: Names;
}

/** Finds what is the same in two maps: same name, same thing, always; of the rest, what is plainly renamed. */
export function match(before: Element, after: Element): Matching {
  const sides = new Sides(before, after);
  sides.join(before, after);
  sides.joinByKey("setting", () => "");
  for (const kind of ["import", "segment", "theme", "perspective"] as const) {
    sides.joinByKey(kind, () => "");
    sides.joinRenamed(kind);
  }
  sides.joinByKey("cluster", (cluster) => sides.place(cluster));
  sides.joinRenamed("cluster");
  sides.joinByKey("objective", () => "");
  sides.joinRenamed("objective");
  for (const kind of ["measure", "initiative"] as const) {
    // Names count in the whole map; a thing without one is known by its objective and title.
    sides.joinByKey(kind, (one) => (one.isNamed ? "named" : sides.place(one)));
    sides.joinRenamed(kind);
  }
  for (const kind of ["trait", "target", "link", "waiver"] as const) {
    sides.joinByKey(kind, (one) => sides.place(one));
    if (kind === "trait") sides.joinRenamed(kind);
  }
  return { after: sides.after, before: sides.before, evidence: sides.evidence, names: sides.names };
}

/** The elements of two maps by kind, and those that have found their like. */
class Sides {
  readonly after = new Map<Element, Element>();
  readonly before = new Map<Element, Element>();
  readonly evidence = new Map<Element, readonly Evidence[]>();
  readonly names: Names;
  readonly #old: ReadonlyMap<ElementKind, readonly Element[]>;
  readonly #new: ReadonlyMap<ElementKind, readonly Element[]>;
  /** Elements that share their key with others of their place: nothing tells which of them has become which. */
  readonly #unclear = new Set<Element>();
  readonly #numbers = new Map<Element, number>();

  constructor(before: Element, after: Element) {
    this.#old = byKind(before);
    this.#new = byKind(after);
    this.names = new Names(before, after, this.after);
  }

  join(before: Element, after: Element, evidence?: readonly Evidence[]): void {
    this.after.set(before, after);
    this.before.set(after, before);
    if (evidence) this.evidence.set(after, evidence);
  }

  /** The parent of an element as both maps know it: another text for each parent, the same for one that is in both. */
  place({ parent }: Element): string {
    if (!parent) return "";
    const known = this.after.get(parent) ?? parent;
    let number = this.#numbers.get(known);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(known, number);
    }
    return `${number}/`;
  }

  /** Joins elements of the same name within a scope. Of several of one name, those that say the same in every word. */
  joinByKey(kind: ElementKind, scope: (element: Element) => string): void {
    const groups = new Map<string, { old: Element[]; new: Element[] }>();
    const sort = (element: Element, key: string, side: "old" | "new") => {
      const id = `${scope(element)} ${key}`;
      const group = groups.get(id) ?? { old: [], new: [] };
      group[side].push(element);
      groups.set(id, group);
    };
    for (const one of this.#of(kind, "old")) sort(one, kind === "link" ? this.names.linkAfter(one) : one.key, "old");
    for (const one of this.#of(kind, "new")) sort(one, kind === "link" ? this.names.linkOf(one) : one.key, "new");
    for (const group of groups.values()) {
      const [old] = group.old;
      const [young] = group.new;
      if (group.old.length <= 1 && group.new.length <= 1) {
        if (old && young) this.join(old, young);
      } else this.#joinEqual(group.old, group.new);
    }
  }

  #joinEqual(old: readonly Element[], young: readonly Element[]): void {
    const left = new Map<string, Element[]>();
    for (const one of young) {
      this.#unclear.add(one);
      const text = fingerprint(this.names.contentOf(one, "after"));
      left.set(text, [...(left.get(text) ?? []), one]);
    }
    for (const one of old) {
      this.#unclear.add(one);
      const same = left.get(fingerprint(this.names.contentOf(one, "before")))?.shift();
      if (!same) continue;
      this.join(one, same);
      this.#joinContents(one, same);
    }
  }

  /** All that two equal elements hold is the same too. */
  #joinContents(old: Element, young: Element): void {
    const left = [...young.children];
    for (const child of old.children) {
      const text = fingerprint(this.names.contentOf(child, "before"));
      const at = left.findIndex(
        (one) => one.kind === child.kind && fingerprint(this.names.contentOf(one, "after")) === text,
      );
      const [same] = at < 0 ? [] : left.splice(at, 1);
      if (!same) continue;
      this.join(child, same);
      this.#joinContents(child, same);
    }
  }

  joinRenamed(kind: ElementKind): void {
    for (;;) {
      const isLeft = (one: Element) => !this.#unclear.has(one);
      const old = this.#of(kind, "old").filter(isLeft);
      const young = this.#of(kind, "new").filter(isLeft);
      const found = findRenames(kind, old, young, { place: (one) => this.place(one), names: this.names });
      for (const { before, after, evidence } of found) this.join(before, after, evidence);
      // A name that has been found again may make the links of another thing the same.
      if (found.length === 0 || (kind !== "objective" && kind !== "cluster" && kind !== "perspective")) return;
    }
  }

  #of(kind: ElementKind, side: "old" | "new"): readonly Element[] {
    const [all, joined] = side === "old" ? [this.#old, this.after] : [this.#new, this.before];
    return (all.get(kind) ?? []).filter(
      (one) =>
        !joined.has(one) &&
        // What a thing that is in one map only holds without a name goes with it.
        (one.isNamed || (one.parent !== undefined && joined.has(one.parent))) &&
        (!goesWithParent.includes(kind) || (one.parent !== undefined && joined.has(one.parent))),
    );
  }
}

const goesWithParent: readonly ElementKind[] = ["trait", "target", "waiver"];

function byKind(root: Element): Map<ElementKind, Element[]> {
  const kinds = new Map<ElementKind, Element[]>();
  for (const element of allElements(root)) {
    const known = kinds.get(element.kind);
    if (known) known.push(element);
    else kinds.set(element.kind, [element]);
  }
  return kinds;
}
