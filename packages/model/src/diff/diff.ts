import type { Change, ElementKind, Renamed } from "../change.ts";
import type { StrategyMap } from "../strategy-map.ts";
import { type Element, elementOf } from "./element.ts";
import { type Matching, match } from "./match.ts";
import { childLists, fingerprint, isIdentifying, orderedKinds } from "./shape.ts";

/** Two maps compared, with the elements that the changes are about. */
export interface Comparison {
  readonly before: Element;
  readonly after: Element;
  readonly matching: Matching;
  readonly changes: readonly Change[];
  /** The element of each change: the one before, the one after, or both. */
  readonly elements: ReadonlyMap<Change, { readonly before?: Element; readonly after?: Element }>;
}

/**
 * What is different in the meaning of two maps, in the order in which a map is read. Formatting, comments, and all order
 * but that of perspectives, clusters and objectives mean nothing. Linear in both maps. Never throws.
 */
export function diff(before: StrategyMap, after: StrategyMap): readonly Change[] {
  return compare(before, after).changes;
}

/** The same, with what the changes are about. */
export function compare(before: StrategyMap, after: StrategyMap): Comparison {
  const sides = { before: elementOf(before), after: elementOf(after) };
  const matching = match(sides.before, sides.after);
  const walk = new Walk(matching);
  walk.both(sides.before, sides.after);
  return { ...sides, matching, changes: [...walk.elements.keys()], elements: walk.elements };
}

/** Goes through both trees side by side, and notes what is different. */
class Walk {
  readonly elements = new Map<Change, { readonly before?: Element; readonly after?: Element }>();
  readonly #matching: Matching;

  constructor(matching: Matching) {
    this.#matching = matching;
  }

  /** An element that is in both maps, and what it holds. */
  both(before: Element, after: Element): void {
    this.#identity(before, after);
    this.#fields(before, after);
    for (const kind of kindsWithin(after.kind)) {
      if (orderedKinds.includes(kind)) this.#order(kind, before, after);
      const removed = of(kind, before).filter((one) => !this.#matching.after.has(one));
      let next = 0;
      const removeUpTo = (position: number) => {
        for (let one = removed[next]; one && one.position <= position; one = removed[++next]) this.#removed(one);
      };
      for (const child of of(kind, after)) {
        const old = this.#matching.before.get(child);
        removeUpTo(old?.parent === before ? old.position : child.position);
        if (old) this.both(old, child);
        else this.#added(child, after);
      }
      removeUpTo(Number.POSITIVE_INFINITY);
    }
  }

  #note(change: Change, before: Element | undefined, after: Element | undefined): void {
    this.elements.set(change, { ...(before ? { before } : {}), ...(after ? { after } : {}) });
  }

  #added(element: Element, parent: Element): void {
    const { kind, id, position } = element;
    const value = wholeElement(element, (child) => !this.#matching.before.has(child));
    const place = orderedKinds.includes(kind) ? { position } : {};
    const added = { change: "added", kind, id, parent: parent.id, ...place, value, ...holderOf(element) } as const;
    this.#note(added, undefined, element);
    this.#within(element);
  }

  /** In what is new there may be what was elsewhere before. */
  #within(element: Element): void {
    for (const child of element.children) {
      const old = this.#matching.before.get(child);
      if (old) this.both(old, child);
      else this.#within(child);
    }
  }

  #removed(element: Element): void {
    const { kind, id, parent, position } = element;
    const value = wholeElement(element, (child) => !this.#matching.after.has(child));
    const place = orderedKinds.includes(kind) ? { position } : {};
    const from = parent ? { parent: parent.id } : {};
    this.#note({ change: "removed", kind, id, ...from, ...place, value, ...holderOf(element) }, element, undefined);
  }

  /** Another parent, or another name. */
  #identity(before: Element, after: Element): void {
    const { kind, id } = after;
    const isMoved =
      before.parent !== undefined &&
      after.parent !== undefined &&
      this.#matching.after.get(before.parent) !== after.parent;
    const isRenamed =
      before.isNamed !== after.isNamed || (after.isNamed && before.key !== after.key && kind !== "link");
    const signs = this.#matching.evidence.get(after);
    const evidence = signs ? { evidence: signs } : {};
    const more = { ...idBefore(before, after), ...evidence };
    if (isMoved) {
      const parents = { before: before.parent?.id ?? "", after: after.parent?.id ?? "" };
      const places = orderedKinds.includes(kind) ? { position: after.position, positionBefore: before.position } : {};
      this.#note({ change: "moved", kind, id, ...parents, ...places, ...more }, before, after);
    }
    if (isRenamed) {
      const names =
        kind === "cluster" ? { before: before.id, after: after.id } : { before: before.key, after: after.key };
      const nameless: Renamed["nameless"] = before.isNamed ? (after.isNamed ? undefined : "after") : "before";
      const renamed = { change: "renamed", kind, id, ...names, ...(nameless ? { nameless } : {}), ...more } as const;
      this.#note(renamed, before, after);
    }
  }

  #fields(before: Element, after: Element): void {
    const { kind, id } = after;
    const { names } = this.#matching;
    for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
      if (isIdentifying(kind, field)) continue;
      const old = before.fields[field];
      const young = after.fields[field];
      if (old === young) continue;
      if (fingerprint(names.fieldAfter(before, field), field) === fingerprint(young, field)) continue;
      const values = {
        ...(old === undefined ? {} : { before: old }),
        ...(young === undefined ? {} : { after: young }),
      };
      const name = kind === "setting" ? after.key : field;
      const more = { ...idBefore(before, after), ...holderOf(after) };
      this.#note({ change: "changed", kind, id, field: name, ...values, ...more }, before, after);
    }
  }

  #order(kind: ElementKind, before: Element, after: Element): void {
    const stay = (old: Element) => this.#matching.after.get(old)?.parent === after;
    const old = of(kind, before).filter(stay);
    const young = of(kind, after).filter((one) => this.#matching.before.get(one)?.parent === before);
    if (old.every((one, index) => this.#matching.after.get(one) === young[index])) return;
    const lists = { before: old.map(({ key }) => key), after: young.map(({ key }) => key) };
    this.#note({ change: "order", kind, id: after.id, ...lists, ...idBefore(before, after) }, before, after);
  }
}

function kindsWithin(kind: ElementKind): ElementKind[] {
  const kinds = Object.keys(childLists[kind] ?? {}) as ElementKind[];
  return kind === "map" ? ["setting", ...kinds] : kinds;
}

function of(kind: ElementKind, { children }: Element): readonly Element[] {
  return children.filter((child) => child.kind === kind);
}

function idBefore(before: Element, after: Element): { idBefore?: string } {
  return before.id === after.id ? {} : { idBefore: before.id };
}

function holderOf({ kind, parent }: Element): { on?: ElementKind } {
  return kind === "waiver" && parent ? { on: parent.kind } : {};
}

/** All that a map says as plain data, without places: what a new map adds. */
export function wholeOf(map: StrategyMap): unknown {
  return wholeElement(elementOf(map), () => true);
}

/** The whole of an element as plain data, with those of the elements in it that are meant. */
export function wholeElement(element: Element, isMeant: (element: Element) => boolean): unknown {
  if (element.kind === "setting") return element.fields.value;
  const value: Record<string, unknown> = { ...element.fields };
  for (const setting of of("setting", element)) value[setting.key] = setting.fields.value;
  for (const [kind, list] of Object.entries(childLists[element.kind] ?? {}))
    value[list] = of(kind as ElementKind, element)
      .filter(isMeant)
      .map((child) => wholeElement(child, isMeant));
  return value;
}
