import { cleanText } from "@smap/diagram/text";
import {
  type Budget,
  clusterTitle,
  dueTarget,
  type Horizon,
  type Initiative,
  latestReading,
  type MapWords,
  type Measure,
  type MeasureStatus,
  mapWords,
  measureStatus,
  objectivesIn,
  objectiveTitle,
  type PlacedObjective,
  perspectiveTitle,
  type Reading,
  type StrategyMap,
} from "@smap/model";

/** A perspective as a table: what is to be reached, how it is measured, and what is done for it. Clean texts, ready to show. */
export interface Scorecard {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly objectives: readonly ScorecardObjective[];
}

export interface ScorecardObjective {
  readonly id: string;
  readonly title: string;
  readonly critical: boolean;
  /** The title of the cluster that it stands in. */
  readonly cluster?: string;
  readonly code?: string;
  readonly owner?: string;
  readonly weight?: string;
  readonly horizon?: Horizon;
  readonly description?: string;
  readonly measures: readonly ScorecardMeasure[];
  readonly initiatives: readonly string[];
}

export interface ScorecardMeasure {
  readonly title: string;
  /** Figures with their unit and date; empty where there is none. */
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly status?: MeasureStatus;
}

/** A scorecard for each perspective, top band first. */
export function scorecardsOf(map: StrategyMap): Scorecard[] {
  const words = mapWords(map);
  return map.perspectives.map((perspective) => ({
    id: perspective.name,
    title: cleanText(perspectiveTitle(perspective, map)),
    ...texts({ description: perspective.description }),
    objectives: objectivesIn(perspective).map((placed) => objectiveOf(placed, map, words)),
  }));
}

function objectiveOf(
  { objective, perspective, cluster }: PlacedObjective,
  map: StrategyMap,
  words: MapWords,
): ScorecardObjective {
  const { weight, horizon, code, owner, description } = objective;
  return {
    id: objective.name,
    title: cleanText(objectiveTitle(objective)),
    critical: objective.critical,
    ...texts({ code, owner, description, cluster: cluster && clusterTitle(perspective.name, cluster, map) }),
    ...(weight === undefined ? {} : { weight: `${numberOf(weight, words)}${words.percent}` }),
    ...(horizon === undefined ? {} : { horizon }),
    measures: objective.measures.map((measure) => measureOf(measure, words)),
    initiatives: objective.initiatives.map((initiative) => initiativeOf(initiative, words)),
  };
}

/** Texts that are there and not blank, clean. */
function texts<Key extends string>(wanted: Readonly<Record<Key, string | undefined>>): Partial<Record<Key, string>> {
  const shown: Partial<Record<Key, string>> = {};
  for (const [key, text] of Object.entries(wanted) as [Key, string | undefined][]) {
    const clean = cleanText(text ?? "");
    if (clean !== "") shown[key] = clean;
  }
  return shown;
}

function measureOf(measure: Measure, words: MapWords): ScorecardMeasure {
  const actual = latestReading(measure.actuals);
  const status = measureStatus(measure);
  return {
    title: cleanText(measure.title),
    baseline: figureOf(measure.baseline, measure.unit, words),
    actual: figureOf(actual, measure.unit, words),
    target: figureOf(dueTarget(measure.targets, actual?.date), measure.unit, words, words.by),
    ...(status ? { status } : {}),
  };
}

/** `38 min (2026-03)`; a target is due by its date. */
function figureOf(
  reading: Reading | undefined,
  unit: string | undefined,
  words: MapWords,
  dated: MapWords["by"] = (figure, date) => `${figure} (${date})`,
): string {
  if (!reading) return "";
  const { value, percent, date } = reading;
  // A unit "%" beside "80%" is the same sign twice.
  const counted = unit && !(percent && unit.trim() === "%") ? ` ${unit}` : "";
  const figure = `${numberOf(value, words)}${percent ? words.percent : ""}${counted}`;
  return cleanText(date ? dated(figure, date) : figure);
}

/** `New route planner (Ann, 2026-01 – 2026-09, 2 MEUR, running)` */
function initiativeOf({ title, owner, from, to, budget, status }: Initiative, words: MapWords): string {
  const when = from && to ? `${from} – ${to}` : from ? words.from(from) : to ? words.until(to) : "";
  const rest = [
    owner ?? "",
    when,
    budget ? amountOf(budget, words) : "",
    status ? words.initiativeStatuses[status] : "",
  ].filter((part) => part.trim() !== "");
  return cleanText(rest.length > 0 ? `${title} (${rest.join(", ")})` : title);
}

function amountOf({ amount, unit }: Budget, words: MapWords): string {
  const figure = numberOf(amount, words);
  return unit ? `${figure} ${unit}` : figure;
}

function numberOf(value: number, { decimal }: MapWords): string {
  return String(value).replace(".", decimal);
}
