import { cleanText } from "@smap/diagram/text";
import { type MapWords, mapWords, objectivesOf, objectiveTitle, type StrategyMap } from "@smap/model";
import type { Scorecard, ScorecardMeasure } from "../scorecard/scorecard.ts";

/** What the speaker says to the map, a paragraph each: what it is about, and why one thing leads to another. */
export function mapNotes(map: StrategyMap): string[] {
  const words = mapWords(map);
  const titles = new Map(objectivesOf(map).map(({ objective }) => [objective.name, objectiveTitle(objective)]));
  const named = (label: string, text: string | undefined) => (text?.trim() ? [`${label}: ${text}`] : []);
  const reasons = map.links.flatMap(({ from, to, reason }) =>
    reason ? [`${titles.get(from.name) ?? from.name} → ${titles.get(to.name) ?? to.name}: ${reason}`] : [],
  );
  return [
    ...(map.description ? [map.description] : []),
    ...named(words.vision, map.vision),
    ...named(words.mission, map.mission),
    ...named(words.values, map.values),
    ...reasons,
  ].map(cleanText);
}

/** What the speaker says to a scorecard: what each objective means, how it is measured, what is done for it. */
export function scorecardNotes({ description, objectives }: Scorecard, words: MapWords): string[] {
  return [
    ...(description ? [description] : []),
    ...objectives.flatMap((objective) => [
      objective.description ? `${objective.title}: ${objective.description}` : objective.title,
      ...objective.measures.map((measure) => `– ${measureNote(measure, words)}`),
      ...objective.initiatives.map((initiative) => `→ ${initiative}`),
    ]),
  ];
}

function measureNote({ title, baseline, actual, target }: ScorecardMeasure, words: MapWords): string {
  const figures = [
    baseline && `${words.baseline} ${baseline}`,
    actual && `${words.actual} ${actual}`,
    target && `${words.target} ${target}`,
  ].filter(Boolean);
  return figures.length > 0 ? `${title}: ${figures.join(", ")}` : title;
}
