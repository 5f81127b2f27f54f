import { type Moved, type Reordered, rolesAt } from "@smap/model";
import { withComments } from "./comments.ts";
import { removeRole } from "./fields.ts";
import { insertIntoBlock } from "./insert.ts";
import { holderOf, objectiveOf, originOf } from "./locate.ts";
import { moveLink } from "./move-link.ts";
import { isAlone, removeStretch } from "./remove.ts";
import type { Lines } from "./render.ts";
import { linesOf, Source, type Stretch } from "./source.ts";
import { applyOffsets, difference, inOrder, type OffsetEdit, overlap } from "./text-edit.ts";

/**
 * Takes an objective, cluster or statement of links, as it is written, to another place, and the comments about it along. A
 * role that says nothing in the new place stays behind.
 */
export function moveElement(source: Source, change: Moved): OffsetEdit[] | undefined {
  const { kind, id } = change;
  if (kind === "link") return moveLink(source, change);
  const origin = originOf(source.map, kind, id);
  if (!origin) return undefined;
  const stretch = withComments(source, source.offsetsOf(origin.range));
  const lines = linesOf(source, stretch, kind === "objective" ? withoutRole(source, change) : []);
  const removal = removeStretch(source, stretch);
  const addition = into(source, change, lines);
  if (!addition) return undefined;
  const [first, second] = inOrder([removal, addition]) as [OffsetEdit, OffsetEdit];
  const isApart = !overlap(first, second) || isWithin(addition, removal);
  if (isApart) return [removal, addition];
  // A block on one line that holds both places is written anew when it grows.
  const without = new Source(applyOffsets(source.text, [removal]));
  const edit = into(without, change, lines);
  return edit && [difference(source.text, applyOffsets(without.text, [edit]))];
}

function into(source: Source, { kind, after }: Moved, lines: Lines): OffsetEdit | undefined {
  const holder = holderOf(source.map, after, kind);
  const owner = holder && source.statementAt(...source.offsetsOf(holder.origin.range));
  return owner && insertIntoBlock(source, owner, lines);
}

/** Whether something is written amid what is taken out: there the one takes the place of the other. */
function isWithin(addition: OffsetEdit, removal: OffsetEdit): boolean {
  return addition.start === addition.end && removal.start <= addition.start && addition.end <= removal.end;
}

/** Takes out a role that an objective can have where it stands, but not where it goes. */
function withoutRole(source: Source, { id, after }: Moved): OffsetEdit[] {
  const role = objectiveOf(source.map, id)?.role;
  const [perspective = "", cluster] = after.split(".");
  const edit = role === undefined || rolesAt(perspective, cluster).includes(role) ? undefined : removeRole(source, id);
  return edit ? [edit] : [];
}

/** Writes the elements of a band, cluster or map in another order: each takes the place of another, with the comments about it. */
export function reorder(source: Source, change: Reordered): OffsetEdit[] | undefined {
  const { kind, before, after } = change;
  const stretches = new Map<string, Stretch>();
  for (const name of before) {
    const origin = originOf(source.map, kind, name) ?? originOf(source.map, kind, `${change.id}.${name}`);
    if (!origin) return undefined;
    stretches.set(name, source.offsetsOf(origin.range));
  }
  const withTheirs = new Map([...stretches].map(([name, stretch]) => [name, withComments(source, stretch)]));
  // A comment up to the line's end would take what follows it there along.
  const taken = [...withTheirs.values()].every((stretch) => isAlone(source, stretch)) ? withTheirs : stretches;
  const places = before.map((name) => taken.get(name) as Stretch).sort(([a], [b]) => a - b);
  const edits: OffsetEdit[] = [];
  for (const [index, [start, end]] of places.entries()) {
    const stretch = taken.get(after[index] ?? "");
    if (!stretch) return undefined;
    const newText = source.text.slice(...stretch);
    if (stretch[0] !== start) edits.push({ start, end, newText });
  }
  return edits;
}
