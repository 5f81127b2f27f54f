import type { ComparedWaiver, FindingsDifference, ListedChange } from "@smap/model";
import { type ComparedMap, sharesOf } from "./compared-map.ts";

/** What people call the kinds of changes, and the sign that stands before each. */
export const changeSigns = {
  added: "+",
  removed: "−",
  changed: "~",
  moved: ">",
  renamed: "=",
  order: "#",
  respelled: "~",
} as const;

const words = {
  added: "added",
  removed: "removed",
  moved: "moved",
  renamed: "renamed",
  changed: "changed",
  order: "reordered",
} as const;

/** `3 added, 1 removed, 2 changed`. */
export function countsOf(changes: readonly ListedChange[]): string {
  const parts = Object.entries(words).flatMap(([kind, word]) => {
    const count = changes.filter(({ change }) => change.change === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? "no change of meaning" : parts.join(", ");
}

/** What became of the figures: `Objectives 7 → 16`; only those that are different. */
export function figuresOf({ before, after }: ComparedMap): string[] {
  const row = (name: string, old: number | undefined, young: number | undefined, unit = "") =>
    (old ?? 0) === (young ?? 0)
      ? []
      : [`${name} ${old === undefined ? "–" : old + unit} → ${young === undefined ? "–" : young + unit}`];
  const old = before?.figures;
  const young = after?.figures;
  const shares = { before: before && sharesOf(before), after: after && sharesOf(after) };
  const clusters = {
    operations: "Operations",
    "customer-management": "Customer management",
    innovation: "Innovation",
    "regulatory-social": "Regulatory and social",
  };
  return [
    ...row("Objectives", old?.objectives, young?.objectives),
    ...row("Links", old?.links, young?.links),
    ...row("Measures", old?.measures, young?.measures),
    ...row("Critical", old?.critical, young?.critical),
    ...row("Critical share", shares.before?.critical, shares.after?.critical, " %"),
    ...row("Process share", shares.before?.process, shares.after?.process, " %"),
    ...Object.entries(clusters).flatMap(([id, name]) => row(name, old?.clusters[id], young?.clusters[id])),
    ...row("Short horizon", old?.horizons.short, young?.horizons.short),
    ...row("Medium horizon", old?.horizons.medium, young?.horizons.medium),
    ...row("Long horizon", old?.horizons.long, young?.horizons.long),
  ];
}

/** Both paths if they differ, else the one; with what became of the file. */
export function pathsOf({ before, after }: ComparedMap): string {
  if (!before) return `${after?.path} (new)`;
  if (!after) return `${before.path} (deleted)`;
  return before.path === after.path ? after.path : `${before.path} → ${after.path}`;
}

/** Says of a side that could not be read as a whole; empty otherwise. */
export function incompleteOf({ before, after }: ComparedMap): string {
  const sides = [...(before && !before.isComplete ? ["before"] : []), ...(after && !after.isComplete ? ["after"] : [])];
  if (sides.length === 0) return "";
  const both = sides.length === 2 ? "Both versions have" : `The version ${sides[0]} has`;
  return `${both} syntax errors: only what could be read is compared.`;
}

/** The changes of a map that are listed; of a whole map that came or went, also what it consists of. */
export function listedOf({ before, after, changes, difference }: ComparedMap): readonly ListedChange[] {
  return before && after
    ? changes
    : [...changes, ...difference.changes.filter(({ change }) => "kind" in change && change.kind !== "map")];
}

/** Waivers that came or went with something else; those that did so on their own are among the changes. */
export function waiversWithin({ before, after, changes, findings }: ComparedMap): FindingsDifference["waivers"] {
  if (!before || !after) return findings.waivers;
  const listed = new Set(
    changes.flatMap(({ change }) => {
      if ((change.change !== "added" && change.change !== "removed") || change.kind !== "waiver") return [];
      const { rule, reason } = change.value as ComparedWaiver;
      return [JSON.stringify([change.change, rule, reason])];
    }),
  );
  const left = (how: "added" | "removed", waivers: readonly ComparedWaiver[]) =>
    waivers.filter(({ rule, reason }) => !listed.has(JSON.stringify([how, rule, reason])));
  return { new: left("added", findings.waivers.new), gone: left("removed", findings.waivers.gone) };
}
