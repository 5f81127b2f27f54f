import type { Change, ElementKind } from "../change.ts";
import type { StrategyMap } from "../strategy-map.ts";
import { idOf } from "./element.ts";
import { childLists, distinct, fingerprint, keyOf, unplaced } from "./shape.ts";

/** An element that can be changed. */
export interface DraftElement {
  readonly kind: ElementKind;
  fields: Record<string, unknown>;
  children: DraftElement[];
  parent?: DraftElement;
}

/** What is in every map, even where nothing is said of it. */
const always: Readonly<Partial<Record<ElementKind, () => Record<string, unknown>>>> = {
  import: () => ({ path: "", objectives: [] }),
  segment: () => ({ adopters: [] }),
  objective: () => ({ critical: false, segments: [] }),
  measure: () => ({ actuals: [] }),
  theme: () => ({ objectives: [] }),
};

/** Where an id could be several things, as in the text: an objective first. */
const holders: readonly ElementKind[] = ["objective", "perspective", "cluster", "segment", "theme", "link", "measure"];

/** A map that changes are being made to. */
export class Draft {
  readonly root: DraftElement;

  constructor(map: StrategyMap) {
    const { faults: _, ...content } = unplaced(map) as Record<string, unknown>;
    this.root = draftOf("map", content);
  }

  all(): DraftElement[] {
    const found: DraftElement[] = [];
    const collect = (element: DraftElement) => {
      found.push(element);
      element.children.forEach(collect);
    };
    collect(this.root);
    return found;
  }

  idOf({ kind, fields, parent }: DraftElement): string {
    return idOf(kind, keyOf(kind, fields), parent && { id: this.idOf(parent) });
  }

  /** What each change to something that is there is about; for an order, what holds it. */
  find(changes: readonly Change[]): Map<Change, DraftElement> {
    const byId = new Map<string, DraftElement[]>();
    for (const element of this.all()) {
      const key = `${element.kind} ${this.idOf(element)}`;
      byId.set(key, [...(byId.get(key) ?? []), element]);
    }
    const taken = new Set<DraftElement>();
    const found = new Map<Change, DraftElement>();
    for (const change of changes) {
      const element = this.#find(change, byId, taken);
      if (element) found.set(change, element);
    }
    return found;
  }

  #find(
    change: Change,
    byId: ReadonlyMap<string, readonly DraftElement[]>,
    taken: Set<DraftElement>,
  ): DraftElement | undefined {
    if (change.change === "respelled" || change.change === "added") return undefined;
    const { kind, change: what, idBefore, on } = change;
    if (kind === "setting" || kind === "map") return this.root;
    const id = idBefore ?? change.id;
    if (what === "order") {
      if (id === "") return this.root;
      return holders.flatMap((holder) => byId.get(`${holder} ${id}`) ?? []).find((one) => holds(one, kind));
    }
    const named = (byId.get(`${kind} ${id}`) ?? []).filter((one) => on === undefined || one.parent?.kind === on);
    if (what !== "removed" || named.length <= 1) return named[0];
    // Of several of one name it is the one that says what was removed.
    const value = fingerprint(change.value);
    const left = named.filter((one) => !taken.has(one));
    const same = left.find((one) => fingerprint(contentOf(one)) === value) ?? left[0];
    if (same) taken.add(same);
    return same;
  }

  detach(element: DraftElement): void {
    const siblings = element.parent?.children ?? [];
    const at = siblings.indexOf(element);
    if (at >= 0) siblings.splice(at, 1);
  }

  /** Puts the elements of a kind into the order of a list of names. */
  reorder(parent: DraftElement, kind: ElementKind, names: readonly string[]): void {
    const order = new Map(names.map((name, index) => [name, index]));
    const own = parent.children.filter((child) => child.kind === kind);
    const place = (child: DraftElement) => order.get(keyOf(kind, child.fields)) ?? own.length;
    const sorted = [...own].sort((a, b) => place(a) - place(b));
    let next = 0;
    parent.children = parent.children.map((child) => (child.kind === kind ? (sorted[next++] as DraftElement) : child));
  }

  /** Puts in what is new or comes from elsewhere. Places are those of the map as it will be, so the first go in first. */
  insert(kind: ElementKind, changes: readonly Change[], moved: ReadonlyMap<Change, DraftElement>): void {
    const arrivals = changes.flatMap((change) => {
      if (change.change === "added" && change.kind === kind) {
        const holder = kind === "link" ? "" : change.parent;
        return { element: draftOf(kind, copyOf(change.value)), holder, position: change.position, on: change.on };
      }
      const element = moved.get(change);
      if (change.change !== "moved" || change.kind !== kind || !element) return [];
      return { element, holder: change.after, position: change.position, on: change.on };
    });
    if (arrivals.length === 0) return;
    const byId = new Map(this.all().map((element) => [`${element.kind} ${this.idOf(element)}`, element]));
    const end = Number.POSITIVE_INFINITY;
    for (const { element, holder, position, on } of arrivals.sort(
      (a, b) => (a.position ?? end) - (b.position ?? end),
    )) {
      const parent =
        holder === ""
          ? this.root
          : (on ? [on] : holders)
              .map((one) => byId.get(`${one} ${holder}`))
              .find((one) => one !== undefined && holds(one, kind));
      if (!parent) continue;
      element.parent = parent;
      const own = parent.children.filter((child) => child.kind === kind);
      const next = position === undefined ? undefined : own[position];
      const at = next ? parent.children.indexOf(next) : parent.children.length;
      parent.children.splice(at, 0, element);
    }
  }

  content(): Record<string, unknown> {
    return contentOf(this.root);
  }
}

function holds({ kind }: DraftElement, child: ElementKind): boolean {
  return childLists[kind]?.[child] !== undefined;
}

function copyOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? structuredClone(value as Record<string, unknown>) : {};
}

function draftOf(kind: ElementKind, value: Record<string, unknown>, parent?: DraftElement): DraftElement {
  const fields: Record<string, unknown> = { ...always[kind]?.(), ...value };
  const element: DraftElement = { kind, fields, children: [], ...(parent ? { parent } : {}) };
  for (const [child, list] of Object.entries(childLists[kind] ?? {})) {
    for (const one of distinct(child as ElementKind, (value[list] ?? []) as Record<string, unknown>[]))
      element.children.push(draftOf(child as ElementKind, one, element));
    delete fields[list];
  }
  return element;
}

function contentOf({ kind, fields, children }: DraftElement): Record<string, unknown> {
  const content: Record<string, unknown> = { ...fields };
  for (const [child, list] of Object.entries(childLists[kind] ?? {}))
    content[list] = children.filter((one) => one.kind === child).map(contentOf);
  return content;
}
