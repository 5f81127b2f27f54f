import {
  type Horizon,
  horizonOf,
  isProcessObjective,
  objectiveStatus,
  objectivesOf,
  type PlacedObjective,
  perspectiveTitle,
  type StrategyMap,
  spelledOut,
} from "@smap/model";

/** What an objective's measures say; `unmeasured` has none that can tell. */
export type FilterStatus = "reached" | "missed" | "unmeasured";

/** Which objectives are looked at: those that fit every group of which something is chosen. */
export interface Filters {
  readonly themes: readonly string[];
  readonly perspectives: readonly string[];
  readonly horizons: readonly Horizon[];
  readonly owners: readonly string[];
  readonly statuses: readonly FilterStatus[];
  readonly critical: boolean;
}

export const noFilters: Filters = {
  themes: [],
  perspectives: [],
  horizons: [],
  owners: [],
  statuses: [],
  critical: false,
};

/** Reads what was kept of filters; of what is no filter, nothing. What the map does not have is left out later. */
export function readFilters(kept: unknown): Filters {
  if (typeof kept !== "object" || kept === null) return noFilters;
  const { critical, ...groups } = kept as Record<string, unknown>;
  const texts = (group: unknown): never[] =>
    Array.isArray(group) ? (group.filter((value) => typeof value === "string") as never[]) : [];
  const { themes, perspectives, horizons, owners, statuses } = groups;
  return {
    themes: texts(themes),
    perspectives: texts(perspectives),
    horizons: texts(horizons),
    owners: texts(owners),
    statuses: texts(statuses),
    critical: critical === true,
  };
}

export type FilterGroup = Exclude<keyof Filters, "critical">;

/** A value that can be chosen, and how many objectives have it. */
export interface Choice {
  readonly value: string;
  /** The map's own words; absent for words of the vocabulary. */
  readonly title?: string;
  readonly count: number;
}

/** How many things are chosen. */
export function countOf({ critical, ...groups }: Filters): number {
  return Object.values(groups).reduce((sum, chosen) => sum + chosen.length, critical ? 1 : 0);
}

/** The names of the objectives that the filters let through; undefined when nothing is chosen. */
export function passing(map: StrategyMap, filters: Filters): ReadonlySet<string> | undefined {
  if (countOf(filters) === 0) return undefined;
  const inThemes = new Set(
    map.themes.filter(({ name }) => filters.themes.includes(name)).flatMap(({ objectives }) => objectives),
  );
  const fits = (chosen: readonly string[], value: string | undefined) =>
    chosen.length === 0 || (value !== undefined && chosen.includes(value));
  const names = objectivesOf(map)
    .filter(
      (placed) =>
        (!filters.critical || placed.objective.critical) &&
        (filters.themes.length === 0 || inThemes.has(placed.objective.name)) &&
        fits(filters.perspectives, placed.perspective.name) &&
        fits(filters.horizons, shownHorizon(placed)) &&
        fits(filters.owners, placed.objective.owner) &&
        fits(filters.statuses, objectiveStatus(placed.objective) ?? "unmeasured"),
    )
    .map(({ objective }) => objective.name);
  return new Set(names);
}

/** Its own horizon, and for process objectives that of their cluster. */
function shownHorizon(placed: PlacedObjective): Horizon | undefined {
  return placed.objective.horizon ?? (isProcessObjective(placed) ? horizonOf(placed) : undefined);
}

/** What there is to choose from on a map; values that no objective has are left out. */
export function choicesOf(map: StrategyMap): Readonly<Record<FilterGroup, readonly Choice[]>> & { critical: number } {
  const placed = objectivesOf(map);
  const known = new Set(placed.map(({ objective }) => objective.name));
  const counts = (values: readonly (string | undefined)[], order?: readonly string[]): Choice[] => {
    const found = new Map<string, number>();
    for (const value of values) if (value !== undefined && value !== "") found.set(value, (found.get(value) ?? 0) + 1);
    const names = order ? order.filter((value) => found.has(value)) : [...found.keys()].sort();
    return names.map((value) => ({ value, count: found.get(value) ?? 0 }));
  };
  return {
    themes: map.themes.map(({ name, title, objectives }) => ({
      value: name,
      title: title || spelledOut(name),
      count: objectives.filter((one) => known.has(one)).length,
    })),
    perspectives: map.perspectives.map((band) => ({
      value: band.name,
      title: perspectiveTitle(band, map),
      count: placed.filter(({ perspective }) => perspective === band).length,
    })),
    horizons: counts(placed.map(shownHorizon), ["short", "medium", "long"]),
    owners: counts(placed.map(({ objective }) => objective.owner)).map((choice) => ({
      ...choice,
      title: choice.value,
    })),
    statuses: counts(
      placed.map(({ objective }) => objectiveStatus(objective) ?? "unmeasured"),
      ["reached", "missed", "unmeasured"],
    ),
    critical: placed.filter(({ objective }) => objective.critical).length,
  };
}

/** Drops what is chosen and not on the map any more. */
export function stillThere(filters: Filters, map: StrategyMap): Filters {
  if (countOf(filters) === 0) return filters;
  const choices = choicesOf(map);
  const keep = <Value extends string>(group: FilterGroup, chosen: readonly Value[]) =>
    chosen.filter((value) => choices[group].some((choice) => choice.value === value));
  return {
    themes: keep("themes", filters.themes),
    perspectives: keep("perspectives", filters.perspectives),
    horizons: keep("horizons", filters.horizons),
    owners: keep("owners", filters.owners),
    statuses: keep("statuses", filters.statuses),
    critical: filters.critical && choices.critical > 0,
  };
}
