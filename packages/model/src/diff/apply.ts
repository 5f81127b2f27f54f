import type { Change, ElementKind, Unplaced } from "../change.ts";
import type { StrategyMap } from "../strategy-map.ts";
import { Draft, type DraftElement } from "./draft.ts";
import { References } from "./references.ts";

/** What a map says, without the places in a text and without what could not be read. */
export type MapContent = Unplaced<Omit<StrategyMap, "faults" | "origin">>;

/** What can be referred to, each kind before what it holds; and the rest. */
const referredTo: readonly ElementKind[] = ["import", "segment", "perspective", "cluster", "objective"];
const others: readonly ElementKind[] = ["trait", "measure", "target", "initiative", "link", "theme", "waiver"];

/**
 * The map with all changes made: they are about the map as it is, whatever their order. A change that finds nothing to
 * change does nothing. Changes of spelling are about a text, not about a map, and do nothing either.
 */
export function apply(map: StrategyMap, changes: readonly Change[]): MapContent {
  const draft = new Draft(map);
  const references = new References(draft);
  // Everything is found by the names that it has before; then they may change.
  const found = draft.find(changes);
  const moved = new Map<Change, DraftElement>();
  for (const [change, element] of found) {
    if (change.change === "removed" && change.kind === "setting") delete element.fields[change.id];
    else if (change.change === "removed") draft.detach(element);
    else if (change.change === "moved") {
      draft.detach(element);
      moved.set(change, element);
    } else if (change.change === "renamed") setName(element, change.after, change.nameless === "after");
  }
  for (const [change, element] of found)
    if (change.change === "order") draft.reorder(element, change.kind, change.after);
  for (const kind of referredTo) draft.insert(kind, changes, moved);
  references.update();
  for (const [change, element] of found) if (change.change === "changed") setField(element, change.field, change.after);
  for (const kind of others) draft.insert(kind, changes, moved);
  for (const change of changes)
    if (change.change === "added" && change.kind === "setting") setField(draft.root, change.id, change.value);
  return draft.content() as unknown as MapContent;
}

function setName({ kind, fields }: DraftElement, name: string, isNameless: boolean): void {
  if (isNameless) delete fields.name;
  else fields.name = kind === "cluster" ? name.slice(name.lastIndexOf(".") + 1) : name;
}

function setField({ fields }: DraftElement, field: string, value: unknown): void {
  if (value === undefined) delete fields[field];
  else fields[field] = structuredClone(value);
}
