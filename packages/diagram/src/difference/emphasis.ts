import type { Difference, Mark } from "@smap/model";
import type { Layout, LinkPath } from "../layout/layout.ts";

/** Which side of a comparison is shown: both in one, or one of them in the same places. */
export type DifferenceView = "both" | "before" | "after";

/** What is shown besides what has changed: everything, or only its neighbours. */
export type DifferenceFilter = "all" | "changed";

/** How a thing in the picture is shown. */
export interface Emphasis {
  readonly isShown: boolean;
  /** Whether it has changed, or is next to what has. */
  readonly isNear: boolean;
  /** Drawn faintly: it is as it was. */
  readonly isQuiet: boolean;
  readonly mark?: Mark;
}

/** Decides how each thing is shown, by its key in the marks. */
export function emphasisOf(
  layout: Layout,
  { marks }: Pick<Difference, "marks">,
  view: DifferenceView,
  filter: DifferenceFilter,
): (key: string) => Emphasis {
  const neighbours = neighboursOf(layout, marks);
  return (key) => {
    const mark = marks[key];
    const isThere = !(view === "before" && mark?.word === "added") && !(view === "after" && mark?.word === "removed");
    const isNear = isFrame(key) || neighbours.has(key);
    return { isShown: isThere && (filter === "all" || isNear), isNear, isQuiet: !mark, ...(mark ? { mark } : {}) };
  };
}

/** Bands and columns stay, whatever is left out in them. */
function isFrame(key: string): boolean {
  return /^(?:perspective|cluster|map):/u.test(key);
}

export function linkKey({ index }: LinkPath): string {
  return `link:${index}`;
}

/** What has changed, the links of it, and what those links lead to. */
function neighboursOf(layout: Layout, marks: Difference["marks"]): Set<string> {
  const shown = new Set(Object.keys(marks));
  for (const link of layout.links) {
    const ends = [`objective:${link.from}`, `objective:${link.to}`];
    const isChanged = marks[linkKey(link)] !== undefined || ends.some((end) => marks[end] !== undefined);
    if (!isChanged) continue;
    for (const key of [linkKey(link), ...ends]) shown.add(key);
  }
  return shown;
}
