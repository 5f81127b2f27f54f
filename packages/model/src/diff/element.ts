import type { ElementKind } from "../change.ts";
import { clusterId } from "../objectives.ts";
import type { Origin } from "../origin.ts";
import type { StrategyMap } from "../strategy-map.ts";
import { clusterTitle, objectiveTitle, perspectiveTitle, spelledOut } from "../titles.ts";
import { childLists, distinct, keyOf, settingsOf, unplaced } from "./shape.ts";

/** A thing in a map that can be added, removed or changed on its own, with the things that it holds. */
export interface Element {
  readonly kind: ElementKind;
  /** What it is known by among its like: its name, else its title. */
  readonly key: string;
  /** Whether it has a name of its own. */
  readonly isNamed: boolean;
  /** As changes name it. */
  readonly id: string;
  /** The title to show. */
  readonly title: string;
  readonly parent?: Element;
  /** The place among the parent's elements of the same kind. */
  readonly position: number;
  /** All that is said of it, without places and without the elements that it holds. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly children: readonly Element[];
  /** The thing itself, as the map holds it. */
  readonly thing: unknown;
  /** Where it is written. */
  readonly origin?: Origin;
}

/** The map as a tree of its elements. */
export function elementOf(map: StrategyMap): Element {
  return build("map", map as unknown as Readonly<Record<string, unknown>>, undefined, 0, { map });
}

/** The elements of a tree, each before those that it holds. */
export function* allElements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* allElements(child);
}

type Thing = Readonly<Record<string, unknown>>;

interface Around {
  readonly map: StrategyMap;
}

function build(
  kind: ElementKind,
  thing: Readonly<Record<string, unknown>>,
  parent: Element | undefined,
  position: number,
  around: Around,
): Element {
  const lists = childLists[kind] ?? {};
  const held = new Set(Object.values(lists));
  const settings = kind === "map" ? settingsOf(thing) : [];
  const isLeftOut = (name: string) =>
    name === "origin" || held.has(name) || (kind === "map" && (name === "faults" || settings.includes(name)));
  const fields: Record<string, unknown> = {};
  // What an imported map holds is said there, and no part of this map.
  for (const [name, value] of Object.entries(thing))
    if (!isLeftOut(name) && !(kind === "import" && name === "objectives") && value !== undefined)
      fields[name] = unplaced(value);
  const children: Element[] = [];
  const key = keyOf(kind, fields);
  const element: Element = {
    kind,
    key,
    isNamed: kind !== "measure" && kind !== "initiative" ? true : fields.name !== undefined,
    id: idOf(kind, key, parent),
    title: titleOf(kind, key, fields, parent, around),
    ...(parent ? { parent } : {}),
    position,
    fields,
    children,
    thing,
    ...(thing.origin ? { origin: thing.origin as Origin } : {}),
  };
  for (const [index, name] of settings.entries()) children.push(settingOf(name, thing, element, index));
  for (const [childKind, list] of Object.entries(lists))
    for (const [index, child] of distinct(childKind as ElementKind, (thing[list] ?? []) as Thing[]).entries())
      children.push(build(childKind as ElementKind, child, element, index, around));
  return element;
}

function settingOf(name: string, map: Readonly<Record<string, unknown>>, parent: Element, position: number): Element {
  const origin = map.origin as Origin | undefined;
  const range = origin?.fields[name];
  return {
    kind: "setting",
    key: name,
    isNamed: true,
    id: name,
    title: spelledOut(name),
    parent,
    position,
    fields: { value: unplaced(map[name]) },
    children: [],
    thing: map[name],
    ...(range ? { origin: { range, name: range, fields: {} } } : {}),
  };
}

/** The id of an element, as {@link Change} describes it. */
export function idOf(kind: ElementKind, key: string, parent: Pick<Element, "id"> | undefined): string {
  switch (kind) {
    case "map":
      return "";
    case "cluster":
      return clusterId(parent?.id ?? "", key);
    case "measure":
    case "initiative":
    case "target":
    case "trait":
    case "waiver":
      return `${parent?.id ?? ""}/${key}`;
    default:
      return key;
  }
}

function titleOf(
  kind: ElementKind,
  key: string,
  fields: Readonly<Record<string, unknown>>,
  parent: Element | undefined,
  { map }: Around,
): string {
  const thing = { name: key, ...(typeof fields.title === "string" ? { title: fields.title } : {}) };
  switch (kind) {
    case "map":
      return map.title || map.name || "";
    case "perspective":
      return perspectiveTitle(thing, map);
    case "cluster":
      return clusterTitle(parent?.key ?? "", thing, map);
    case "objective":
    case "segment":
    case "theme":
      return objectiveTitle(thing);
    case "measure":
    case "initiative":
      return thing.title || objectiveTitle(thing);
    default:
      return key;
  }
}
