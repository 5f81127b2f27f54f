import type { Added, Change, Removed } from "@smap/model";
import { formatText } from "../format/format.ts";
import type { MapText } from "../read/map-text.ts";
import { addElement } from "./add.ts";
import { applyEdits } from "./apply-edits.ts";
import { withoutEmptied } from "./emptied.ts";
import { setField } from "./fields.ts";
import { LinkRemovals } from "./link-removals.ts";
import { originOf } from "./locate.ts";
import { moveElement, reorder } from "./move.ts";
import { removeStatement } from "./remove.ts";
import { renameElement } from "./rename.ts";
import { Source } from "./source.ts";
import { applyOffsets, difference, inOrder, type OffsetEdit, overlap, type TextEdit, withEdits } from "./text-edit.ts";
import { setThemeMembers } from "./theme-members.ts";

/** What changes to a map mean for its text. */
export interface Written {
  /** In the order of the text; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Changes that could not be written, each said in a sentence. */
  readonly problems: readonly string[];
}

/**
 * Writes changes into a text as a person would: in the style of the formatter, where such a thing belongs, and with every
 * comment kept. All changes are about the text as it is. What is added where another change rewrites the text, as a block on
 * one line is when it grows, is written after that one; other changes that meet in one place cannot both be written.
 */
export function writeChanges(text: string | MapText, changes: readonly Change[]): Written {
  const source = new Source(text);
  const problems: string[] = [];
  const later: Added[] = [];
  const made: Change[] = [];
  let edits: OffsetEdit[] = [];
  const links = new LinkRemovals(source, changes);
  for (const change of changes) {
    const written = write(source, change, links);
    const apart = written && withEdits(edits, written);
    if (apart) {
      edits = apart;
      made.push(change);
      continue;
    }
    const all = inOrder(joined([...edits, ...(written ?? [])], source.lineBreak));
    if (!written) problems.push(`The text has no place for this change: ${describe(change)}.`);
    else if (!all.some((edit, index) => index > 0 && overlap(all[index - 1] as OffsetEdit, edit))) {
      edits = all;
      made.push(change);
    } else if (change.change === "added" && made.length > 0) later.push(after(change, [...made, ...later]));
    else problems.push(`Another change is made in the same place: ${describe(change)}.`);
  }
  const kept = withoutEmptied(source, edits);
  const done = later.length === 0 ? kept : writeLater(source, kept, later, problems);
  return {
    edits: inStyle(source, done).map(({ start, end, newText }) => ({ range: source.rangeOf(start, end), newText })),
    problems,
  };
}

function writeLater(source: Source, edits: readonly OffsetEdit[], later: readonly Change[], problems: string[]) {
  const sofar = applyOffsets(source.text, edits);
  const rest = writeChanges(sofar, later);
  problems.push(...rest.problems);
  return [difference(source.text, applyEdits(sofar, rest.edits))];
}

/** An addition as it is after others of its kind have been made at its place or before it. */
function after(change: Added, made: readonly Change[]): Added {
  if (change.position === undefined) return change;
  const { kind, parent, position } = change;
  const before = made.filter(
    (one) =>
      one.change === "added" &&
      one.kind === kind &&
      one.parent === parent &&
      (one.position ?? position + 1) <= position,
  );
  return { ...change, position: position + before.length };
}

/** What is written where something else is taken out takes its place. */
function joined(edits: readonly OffsetEdit[], lineBreak: string): OffsetEdit[] {
  const result = [...edits];
  for (const removal of edits.filter(({ newText }) => newText === "")) {
    const isInside = ({ start, end }: OffsetEdit) => start === end && start > removal.start && start < removal.end;
    const inserted = result.filter(isInside);
    if (inserted.length === 0) continue;
    const newText = inserted.map((edit) => edit.newText.replace(/^[\r\n]+|[\r\n]+$/gu, "") + lineBreak).join("");
    result.splice(result.indexOf(removal), 1, { ...removal, newText });
    for (const edit of inserted) result.splice(result.indexOf(edit), 1);
  }
  return result;
}

/** A text in the formatter's style stays in it: where an edit opens a block that stood on one line, those around open too. */
function inStyle(source: Source, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  if (formatText(source.read).text !== source.text) return edits;
  const written = applyOffsets(source.text, edits);
  const { text, ok } = formatText(written);
  return ok && text !== written ? [difference(source.text, text)] : edits;
}

function write(source: Source, change: Change, links: LinkRemovals): OffsetEdit[] | undefined {
  switch (change.change) {
    case "added":
      if (change.kind === "setting") return one(setField(source, asField(change.id, change.value)));
      return one(addElement(source, change));
    case "removed":
      return remove(source, change, links);
    case "changed":
      if (change.kind === "theme" && change.field === "objectives") return setThemeMembers(source, change);
      return one(setField(source, change));
    case "moved":
      return moveElement(source, change);
    case "renamed":
      return renameElement(source, change);
    case "order":
      return reorder(source, change);
    case "respelled": {
      const [start, end] = source.offsetsOf(change.range);
      return source.text.slice(start, end) === change.before ? [{ start, end, newText: change.after }] : undefined;
    }
  }
}

function remove(source: Source, change: Removed, links: LinkRemovals): OffsetEdit[] | undefined {
  const { kind, id } = change;
  if (kind === "setting") return one(setField(source, asField(id, undefined)));
  const origin = originOf(source.map, kind, id);
  const statement = origin && source.statementAt(...source.offsetsOf(origin.range));
  const others = links.edits(change);
  if (!statement || !others || kind === "link") return statement && others;
  return [removeStatement(source, statement), ...others];
}

function asField(field: string, after: unknown) {
  return { change: "changed", kind: "setting", id: field, field, after } as const;
}

function one(edit: OffsetEdit | undefined): OffsetEdit[] | undefined {
  return edit && [edit];
}

function describe(change: Change): string {
  if (change.change === "respelled") return `“${change.before}” to “${change.after}”`;
  const thing = change.id === "" ? `the ${change.kind}` : `the ${change.kind} “${change.id}”`;
  return `${thing} ${change.change === "order" ? "in another order" : change.change}`;
}
