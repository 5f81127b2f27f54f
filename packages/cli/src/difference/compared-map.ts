import { isComplete, readMap } from "@smap/language";
import { check, compareChecks, type Settings } from "@smap/method";
import {
  type Change,
  compare,
  type Difference,
  differenceOf,
  type Figures,
  type Finding,
  type FindingsDifference,
  figuresOf,
  isProcessObjective,
  type ListedChange,
  objectivesOf,
  type StrategyMap,
  type WaivedFinding,
  wholeOf,
} from "@smap/model";
import type { MapFile } from "../files/read.ts";

/** One side of a comparison, checked. */
export interface Side {
  readonly path: string;
  readonly text: string;
  readonly map: StrategyMap;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly figures: Figures;
  /** Whether all of the text could be read. */
  readonly isComplete: boolean;
}

/** Two versions of a map compared; one side is absent where the map is new or deleted. */
export interface ComparedMap {
  readonly before?: Side;
  readonly after?: Side;
  readonly title: string;
  /** With a whole map that came or went as one change. */
  readonly changes: readonly ListedChange[];
  /** What is drawn; for a whole map all of it came or went. */
  readonly difference: Difference;
  readonly findings: FindingsDifference;
}

export function sideOf({
  path,
  text,
  reading,
  settings,
}: Pick<MapFile, "path" | "text" | "reading" | "settings">): Side {
  const { map, syntax } = reading;
  const { findings, waived } = check(map, settings satisfies Settings);
  return {
    path,
    text,
    map,
    findings: [...syntax, ...findings],
    waived,
    figures: figuresOf(map),
    isComplete: isComplete(reading),
  };
}

const nothing = readMap("").map;
const none = { map: nothing, findings: [], waived: [] };

/** Compares two sides, of which one may be absent. */
export function comparedMap(before: Side | undefined, after: Side | undefined): ComparedMap {
  const maps = { before: before?.map ?? nothing, after: after?.map ?? nothing };
  const comparison = compare(maps.before, maps.after);
  const difference = differenceOf(maps.before, maps.after, comparison);
  const whole = after ?? before;
  return {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    title: whole?.map.title || whole?.map.name || whole?.path || "",
    changes: before && after ? difference.changes : whole ? [wholeMap(whole, after ? "added" : "removed")] : [],
    difference,
    findings: compareChecks(before ?? none, after ?? none, comparison),
  };
}

function wholeMap({ map, figures }: Side, change: "added" | "removed"): ListedChange {
  const { objectives } = figures;
  const name = map.title || map.name || "";
  const value = wholeOf(map);
  const made: Change = { change, kind: "map", id: map.name ?? "", parent: "", value };
  const holds = `${objectives} objective${objectives === 1 ? "" : "s"}`;
  return {
    change: made,
    text: `Map “${name.replace(/\s+/gu, " ")}” ${change} with ${holds}`,
    details: [],
    title: name,
    on: "map:",
  };
}

/** Shares in per cent, rounded. */
export function sharesOf({ map, figures }: Side): { readonly process: number; readonly critical: number } {
  const all = figures.objectives;
  const share = (part: number) => (all === 0 ? 0 : Math.round((part / all) * 100));
  return { process: share(objectivesOf(map).filter(isProcessObjective).length), critical: share(figures.critical) };
}
