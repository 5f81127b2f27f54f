import type { Change } from "../change.ts";

/** The changes that take back these: added and removed, before and after change places. */
export function reverse(changes: readonly Change[]): readonly Change[] {
  return changes.map(reversed);
}

function reversed(change: Change): Change {
  switch (change.change) {
    case "added":
      return { ...change, change: "removed" };
    case "removed":
      return { ...change, change: "added", parent: change.parent ?? "", value: change.value };
    case "changed": {
      const { before, after, ...rest } = swapped(change);
      return {
        ...rest,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      };
    }
    case "moved": {
      const { position, positionBefore, before, after, ...rest } = swapped(change);
      return {
        ...rest,
        before: after,
        after: before,
        ...(positionBefore === undefined ? {} : { position: positionBefore }),
        ...(position === undefined ? {} : { positionBefore: position }),
      };
    }
    case "renamed": {
      const { nameless, ...rest } = swapped(change);
      const other = nameless && ({ before: "after", after: "before" } as const)[nameless];
      return { ...rest, before: change.after, after: change.before, ...(other ? { nameless: other } : {}) };
    }
    case "order":
      return { ...swapped(change), before: change.after, after: change.before };
    case "respelled": {
      // The stretch is as long as what stands in it; misspelt words stand on one line.
      const { start } = change.range;
      const end = { line: start.line, character: start.character + change.after.length };
      return { ...change, range: { start, end }, before: change.after, after: change.before };
    }
  }
}

function swapped<Of extends { readonly id: string; readonly idBefore?: string }>(change: Of): Of {
  return change.idBefore === undefined ? change : { ...change, id: change.idBefore, idBefore: change.id };
}
