import type { ElementKind, Evidence } from "../change.ts";
import type { Element } from "./element.ts";
import type { Names } from "./names.ts";

/** Two things of different names that are plainly the same. */
export interface FoundRename {
  readonly before: Element;
  readonly after: Element;
  readonly evidence: readonly Evidence[];
}

interface Known {
  /** The parent of an element, the same text in both maps. */
  place(element: Element): string;
  readonly names: Names;
}

/**
 * A removed and an added thing are one, renamed, if their titles are equal, or if they stand in the same place and have
 * the same links or the same measures; and only if neither could be another one as well.
 */
export function findRenames(
  kind: ElementKind,
  removed: readonly Element[],
  added: readonly Element[],
  known: Known,
): FoundRename[] {
  const groups = new Map<string, { removed: Element[]; added: Element[] }>();
  const sort = (element: Element, side: "removed" | "added") => {
    for (const text of Object.values(traces(kind, element, side === "removed" ? "before" : "after", known))) {
      const group = groups.get(text) ?? { removed: [], added: [] };
      group[side].push(element);
      groups.set(text, group);
    }
  };
  for (const element of removed) sort(element, "removed");
  for (const element of added) sort(element, "added");
  const candidates = new Map<Element, Set<Element>>();
  const note = (element: Element, others: readonly Element[]) => {
    const found = candidates.get(element) ?? new Set();
    // Two are as bad as many.
    for (const other of others.slice(0, 2)) found.add(other);
    candidates.set(element, found);
  };
  for (const group of groups.values()) {
    for (const element of group.removed) note(element, group.added);
    for (const element of group.added) note(element, group.removed);
  }
  return removed.flatMap((before) => {
    const after = only(candidates.get(before));
    if (!after || only(candidates.get(after)) !== before) return [];
    const old = traces(kind, before, "before", known);
    const young = traces(kind, after, "after", known);
    const evidence = (Object.keys(old) as Evidence[]).filter((sign) => old[sign] === young[sign]);
    return [{ before, after, evidence }];
  });
}

function only(elements: ReadonlySet<Element> | undefined): Element | undefined {
  return elements?.size === 1 ? [...elements][0] : undefined;
}

/** What a thing can be known by, its name apart. */
function traces(
  kind: ElementKind,
  element: Element,
  side: "before" | "after",
  { place, names }: Known,
): Partial<Record<Evidence, string>> {
  const found: Partial<Record<Evidence, string>> = {};
  if (kind === "import") return element.fields.path ? { path: `path ${element.fields.path}` } : {};
  if (kind === "trait") return { text: `text ${place(element)} ${folded(String(element.fields.text))}` };
  found.title = `title ${folded(element.title)}`;
  if (kind !== "perspective" && kind !== "cluster" && kind !== "objective") return found;
  const links = names.linksAround(element, side);
  if (links !== "") found.links = `links ${place(element)} ${links}`;
  const measures = element.children.filter((child) => child.kind === "measure").map(({ key }) => key);
  if (measures.length > 0) found.measures = `measures ${place(element)} ${JSON.stringify(measures.sort())}`;
  return found;
}

/** Without what surrounds it, and without letter case, of other alphabets too: `ß` is `SS`. */
function folded(text: string): string {
  return text.normalize("NFC").trim().toUpperCase().toLowerCase();
}
