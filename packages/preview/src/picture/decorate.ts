import { keyOf, linkId, type ShownElement, type ShownKind } from "../elements/element.ts";

/** How an element looks beside what it is: each is a class of its group in the picture. */
export type Look = "cursor" | "focused" | "pointed" | "chain" | "faded" | "filtered" | "match";

export type Looks = Readonly<Record<Look, ReadonlySet<string>>>;

const none: ReadonlySet<string> = new Set();

/** Nothing stands out. */
export const noLooks: Looks = {
  cursor: none,
  focused: none,
  pointed: none,
  chain: none,
  faded: none,
  filtered: none,
  match: none,
};

const looks: readonly Look[] = ["cursor", "focused", "pointed", "chain", "faded", "filtered", "match"];

const kinds: ReadonlySet<string> = new Set<ShownKind>(["perspective", "cluster", "objective", "link", "theme"]);

/** The element that a group of the picture draws. */
export function elementOf(group: Element): ShownElement | undefined {
  const { kind = "", id, from = "", to = "" } = (group as SVGElement).dataset;
  if (!kinds.has(kind)) return undefined;
  return { kind: kind as ShownKind, id: kind === "link" ? linkId({ from, to }) : (id ?? "") };
}

/** The element around a node of the picture. */
export function elementAround(target: EventTarget | null): ShownElement | undefined {
  const group = target instanceof Element ? target.closest("[data-kind]") : null;
  return group ? elementOf(group) : undefined;
}

/** The groups of a picture by the keys of what they draw. */
export function groupsOf(content: Element): Map<string, SVGGElement[]> {
  const groups = new Map<string, SVGGElement[]>();
  for (const group of content.querySelectorAll<SVGGElement>("g[data-kind]")) {
    const element = elementOf(group);
    if (!element) continue;
    const key = keyOf(element);
    groups.set(key, [...(groups.get(key) ?? []), group]);
  }
  return groups;
}

/** Gives the groups their looks. The drawing itself is not made anew: pointing at things costs next to nothing. */
export function decorate(groups: ReadonlyMap<string, readonly SVGGElement[]>, wanted: Looks): void {
  for (const [key, drawn] of groups)
    for (const group of drawn) for (const look of looks) group.classList.toggle(`is-${look}`, wanted[look].has(key));
}
