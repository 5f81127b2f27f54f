import type { Figures, ListedChange } from "@smap/model";
import { findingJson } from "../report/json.ts";
import { type ComparedMap, sharesOf } from "./compared-map.ts";

/** The published shape of a difference; see its schema. */
export function jsonDifference(maps: readonly ComparedMap[]): string {
  const files = maps.map((map) => ({
    before: map.before?.path ?? null,
    after: map.after?.path ?? null,
    title: map.title,
    changes: map.changes.map((change) => changeJson(change, map)),
    findings: {
      new: map.findings.new.map((finding) => findingJson(finding, map.after?.path ?? "")),
      gone: map.findings.gone.map((finding) => findingJson(finding, map.before?.path ?? "")),
    },
    waivers: {
      new: map.findings.waivers.new.map(({ rule, reason, on }) => ({ rule, reason, on })),
      gone: map.findings.waivers.gone.map(({ rule, reason, on }) => ({ rule, reason, on })),
    },
    figures: { before: figuresJson(map.before), after: figuresJson(map.after) },
    shares: { before: map.before ? sharesOf(map.before) : null, after: map.after ? sharesOf(map.after) : null },
    complete: (map.before?.isComplete ?? true) && (map.after?.isComplete ?? true),
  }));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

function figuresJson(side: { readonly figures: Figures } | undefined): Figures | null {
  return side?.figures ?? null;
}

/**
 * A change in the published shape. There, kind and id name one thing: an order is of the parent, its field the list; a map's
 * id is its name.
 */
function changeJson({ change, title, text }: ListedChange, { before, after }: ComparedMap) {
  if (change.change === "respelled") return { ...change, title, text };
  const { change: what, kind, id, ...rest } = change;
  const mapId = (after ?? before)?.map.name ?? "";
  if (change.change === "order") {
    const parent = kind === "perspective" ? "map" : kind === "cluster" || !id.includes(".") ? "perspective" : "cluster";
    return { change: what, kind: parent, id: parent === "map" ? mapId : id, title, field: `${kind}s`, ...rest, text };
  }
  return { change: what, kind, id: kind === "map" ? mapId : id, title, ...rest, text };
}
