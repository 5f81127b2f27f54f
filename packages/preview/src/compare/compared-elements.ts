import type { Layout } from "@smap/diagram/draw";
import type { Difference, ListedChange } from "@smap/model";
import { linkId, type ShownElement, type ShownKind } from "../elements/element.ts";

const kinds: ReadonlySet<string> = new Set<ShownKind>(["perspective", "cluster", "objective", "theme"]);

/** What a change is drawn on; undefined for the map as a whole. */
export function elementOf(layout: Layout, { on }: Pick<ListedChange, "on">): ShownElement | undefined {
  const at = on.indexOf(":");
  const [kind, id] = [on.slice(0, at), on.slice(at + 1)];
  if (kind === "link") {
    const link = layout.links.find(({ index }) => String(index) === id);
    return link && { kind, id: linkId(link) };
  }
  return kinds.has(kind) && id !== "" ? { kind: kind as ShownKind, id } : undefined;
}

/** The places in the list of the changes that an element shows. */
export function changesOn(layout: Layout, { marks }: Difference, { kind, id }: ShownElement): readonly number[] {
  if (kind !== "link") return marks[`${kind}:${id}`]?.changes ?? [];
  // Of several links between the same two things one may be gone and one new.
  return layout.links
    .filter((link) => linkId(link) === id)
    .flatMap(({ index }) => marks[`link:${index}`]?.changes ?? []);
}

/** The texts in which a change can be shown, the one that is looked for first. */
export function sidesOf({ change, before, after }: ListedChange): ("before" | "after")[] {
  const sides = [...(after ? (["after"] as const) : []), ...(before ? (["before"] as const) : [])];
  return change.change === "removed" ? sides.reverse() : sides;
}
