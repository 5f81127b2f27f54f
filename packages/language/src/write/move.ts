import type { Moved, Reordered } from "@smap/model";
import { insertIntoBlock } from "./insert.ts";
import { holderOf, originOf } from "./locate.ts";
import { moveLink } from "./move-link.ts";
import { removeStretch } from "./remove.ts";
import { linesOf, type Source } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** Takes an objective, cluster or statement of links, as it is written, to another place. */
export function moveElement(source: Source, change: Moved): OffsetEdit[] | undefined {
  const { kind, id, after } = change;
  if (kind === "link") return moveLink(source, change);
  const origin = originOf(source.map, kind, id);
  const holder = holderOf(source.map, after, kind);
  if (!origin || !holder) return undefined;
  const [start, end] = source.offsetsOf(origin.range);
  const owner = source.statementAt(...source.offsetsOf(holder.origin.range));
  if (!owner) return undefined;
  const lines = linesOf(source, start, end);
  return [removeStretch(source, start, end), insertIntoBlock(source, owner, lines)];
}

/** Writes the elements of a band, cluster or map in another order: each takes the place of another. */
export function reorder(source: Source, change: Reordered): OffsetEdit[] | undefined {
  const { kind, before, after } = change;
  const stretches = new Map<string, [number, number]>();
  for (const name of before) {
    const origin = originOf(source.map, kind, name) ?? originOf(source.map, kind, `${change.id}.${name}`);
    if (!origin) return undefined;
    stretches.set(name, source.offsetsOf(origin.range));
  }
  const places = before.map((name) => stretches.get(name) as [number, number]).sort(([a], [b]) => a - b);
  const edits: OffsetEdit[] = [];
  for (const [index, [start, end]] of places.entries()) {
    const stretch = stretches.get(after[index] ?? "");
    if (!stretch) return undefined;
    const newText = source.text.slice(...stretch);
    if (stretch[0] !== start) edits.push({ start, end, newText });
  }
  return edits;
}
