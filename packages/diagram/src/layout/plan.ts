import {
  type Cluster,
  clusterId,
  clusterTitle,
  type Link,
  type LinkEnd,
  mapWords,
  type Objective,
  objectiveTitle,
  type Perspective,
  perspectiveTitle,
  process,
  type StrategyMap,
  spelledOut,
} from "@smap/model";
import { cleanText, measureText } from "../text/index.ts";
import type { OwnTint, Tint } from "./layout.ts";
import { leadingCodes } from "./leading-codes.ts";
import { sizes } from "./sizes.ts";

/** What the map consists of, before anything has a place. */
export interface Plan {
  readonly bands: readonly PlannedBand[];
  readonly links: readonly PlannedLink[];
}

export interface PlannedBand {
  readonly id: string;
  readonly title: string;
  readonly tint: Tint;
  readonly perspective: Perspective;
  readonly columns: readonly PlannedColumn[];
  /** Cards that stand in no cluster, those of other maps among them. */
  readonly loose: readonly PlannedCard[];
}

export interface PlannedColumn {
  readonly id: string;
  readonly title: string;
  readonly cluster?: Cluster;
  /** What stands in it instead of cards, where it has to have some and has none. */
  readonly notice?: string;
  readonly cards: readonly PlannedCard[];
}

export interface PlannedCard {
  readonly id: string;
  readonly band: string;
  readonly column?: string;
  readonly title: string;
  /** Stands before the title, and not among the marks below it: a code, or the name of another map. */
  readonly code?: string;
  readonly tint: Tint;
  /** Absent for an objective of another map. */
  readonly objective?: Objective;
  /** The map that it is of, as this one calls it, if it is another. */
  readonly from?: string;
  /** Places in the legend of the themes that it belongs to. */
  readonly themes: readonly number[];
}

export interface PlannedLink {
  readonly index: number;
  readonly link: Link;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** In px. */
const longestName = 80;

const tints: readonly string[] = ["financial", "customer", "process", "learning", "mission"] satisfies Tint[];
const ownTints: readonly OwnTint[] = ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"];

/** Sorts a map out into bands, columns and cards; a known process cluster without objectives gets a column too. */
export function planOf(map: StrategyMap): Plan {
  const imported = importedCards(map);
  const themes = themesOf(map);
  const codes = leadingCodes(map);
  const bands = map.perspectives.map((perspective, index): PlannedBand => {
    const id = perspective.name;
    const tint = tintOf(map.perspectives, index);
    const card = (objective: Objective, column?: string): PlannedCard => {
      const code = codes.get(objective.name);
      return {
        id: objective.name,
        band: id,
        ...(column === undefined ? {} : { column }),
        title: objectiveTitle(objective),
        ...(code === undefined ? {} : { code }),
        tint,
        objective,
        themes: themes.get(objective.name) ?? [],
      };
    };
    const columns = columnsOf(map, perspective).map(({ name, cluster }): PlannedColumn => {
      const columnId = clusterId(id, name);
      const cards = (cluster?.objectives ?? []).map((objective) => card(objective, columnId));
      return {
        id: columnId,
        title: clusterTitle(id, cluster ?? { name }, map, "short"),
        ...(cluster ? { cluster } : {}),
        ...(cards.length === 0 ? { notice: mapWords(map).noObjective } : {}),
        cards,
      };
    });
    const ghosts = imported
      .filter(({ place }) => place === index)
      .map(
        (ghost): PlannedCard => ({
          id: ghost.id,
          band: id,
          title: ghost.title,
          from: ghost.from,
          ...nameBefore(ghost.from),
          tint,
          themes: [],
        }),
      );
    const loose = [...perspective.objectives.map((objective) => card(objective)), ...ghosts];
    return { id, title: perspectiveTitle(perspective, map), tint, perspective, columns, loose };
  });
  const links = map.links.map((link, index) => ({ index, link, from: link.from, to: link.to }));
  return { bands, links };
}

/** All cards of a band. */
export function cardsOf({ columns, loose }: PlannedBand): PlannedCard[] {
  return [...columns.flatMap(({ cards }) => cards), ...loose];
}

/** A known perspective has its own tint everywhere; the others of a map take turns. */
function tintOf(perspectives: readonly Perspective[], index: number): Tint {
  const isKnown = ({ name }: Perspective) => tints.includes(name);
  const perspective = perspectives[index] as Perspective;
  if (isKnown(perspective)) return perspective.name as Tint;
  const before = perspectives.slice(0, index).filter((one) => !isKnown(one)).length;
  return ownTints[before % ownTints.length] as OwnTint;
}

/** The clusters of a band; for `process` also those that it lacks, at their usual places. */
function columnsOf(map: StrategyMap, perspective: Perspective): { name: string; cluster?: Cluster }[] {
  const present: { name: string; cluster?: Cluster }[] = perspective.clusters.map((cluster) => ({
    name: cluster.name,
    cluster,
  }));
  const isComplete = perspective.name !== process.name || map.profile === "slice" || present.length === 0;
  const waives = ({ rule }: { rule: string }) => rule === "empty-cluster";
  if (isComplete || map.waivers.some(waives) || perspective.waivers.some(waives)) {
    return present.filter(({ cluster }) => cluster && (cluster.objectives.length > 0 || !cluster.waivers.some(waives)));
  }
  const canonical: readonly string[] = process.clusters.map(({ name }) => name);
  for (const [place, name] of canonical.entries()) {
    if (present.some((one) => one.name === name) || countsByRole(perspective, name)) continue;
    const next = present.findIndex((one) => canonical.indexOf(one.name) > place);
    present.splice(next < 0 ? present.length : next, 0, { name });
  }
  return present.filter(({ cluster }) => !cluster || cluster.objectives.length > 0 || !cluster.waivers.some(waives));
}

/** Whether an objective elsewhere in the band counts for a cluster by its role. */
function countsByRole(perspective: Perspective, cluster: string): boolean {
  const roles = process.clusters.find(({ name }) => name === cluster)?.roles ?? [];
  const own = perspective.clusters.filter(({ name }) => !process.clusters.some((known) => known.name === name));
  const others = [...perspective.objectives, ...own.flatMap(({ objectives }) => objectives)];
  return others.some(({ role }) => role !== undefined && roles.includes(role));
}

interface ImportedCard {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  /** The place of its band. */
  readonly place: number;
}

/** Objectives of other maps that links end at, each in the band of its kind, else in the topmost or lowest. */
function importedCards(map: StrategyMap): ImportedCard[] {
  const found = new Map<string, ImportedCard>();
  const bands = map.perspectives.map(({ name }) => name);
  if (bands.length === 0) return [];
  for (const link of map.links) {
    for (const end of [link.from, link.to]) {
      if (end.kind !== "imported" || found.has(end.name)) continue;
      const [name = "", member] = end.name.split(".");
      const other = map.imports.find((one) => one.name === name)?.objectives.find((one) => one.name === member);
      const own = bands.indexOf(other?.perspective ?? "");
      const place = own >= 0 ? own : end === link.to ? 0 : bands.length - 1;
      const title = other?.title || spelledOut(member ?? end.name);
      found.set(end.name, { id: end.name, title, from: spelledOut(name), place });
    }
  }
  return [...found.values()];
}

/** The name of another map stands before the titles that are of it, where it is short: a line less for the row. */
function nameBefore(from: string): { readonly code?: string } {
  const shown = cleanText(from).replaceAll(" ", "\u00A0");
  return shown !== "" && measureText(shown, sizes.mark.size) <= longestName ? { code: shown } : {};
}

function themesOf(map: StrategyMap): Map<string, number[]> {
  const themes = new Map<string, number[]>();
  for (const [index, theme] of map.themes.entries())
    for (const name of theme.objectives) themes.set(name, [...(themes.get(name) ?? []), index]);
  return themes;
}
