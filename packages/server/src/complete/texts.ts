import { isValidName, type Place, quoted } from "@smap/language";
import { objectivesOf, type StrategyMap } from "@smap/model";
import { CompletionItemKind } from "vscode-languageserver";
import { keyOf, relativePath } from "../files/addresses.ts";
import type { Session } from "../session.ts";
import type { Asked, Suggestion } from "./suggestion.ts";

const commonUnits = ["%", "days", "hours", "EUR", "USD"];

/** The texts that stand after the same keyword elsewhere in the map, the most used first. */
export function textsLike({ read, place }: Asked, keyword: string): Suggestion[] {
  const counts = new Map<string, number>();
  for (const text of textsAfter(keyword, read.map)) counts.set(text, (counts.get(text) ?? 0) + 1);
  // What is just being written counts for nothing.
  const own = place.quoted?.value ?? "";
  if (counts.get(own) === 1) counts.delete(own);
  for (const unit of keyword === "unit" ? commonUnits : []) if (!counts.has(unit)) counts.set(unit, 0);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([text, count], index) => ({
    label: text,
    kind: CompletionItemKind.Text,
    ...(keyword === "budget" && place.quoted === undefined && isValidName(text) ? {} : written(text, place)),
    ...(count > 1 ? { detail: `${count} times in this map` } : {}),
    rank: 1 + index / 10_000,
  }));
}

function textsAfter(keyword: string, map: StrategyMap): string[] {
  const objectives = objectivesOf(map).map(({ objective }) => objective);
  const measures = objectives.flatMap((objective) => objective.measures);
  const initiatives = objectives.flatMap((objective) => objective.initiatives);
  if (keyword === "unit") return measures.flatMap(({ unit }) => unit ?? []);
  if (keyword === "source") return measures.flatMap(({ source }) => source ?? []);
  if (keyword === "budget") return initiatives.flatMap(({ budget }) => budget?.unit ?? []);
  const boxes = map.perspectives.flatMap((band) => [band, ...band.clusters]);
  return [map, ...boxes, ...objectives, ...measures, ...initiatives].flatMap(({ owner }) => owner || []);
}

/** The dates that the map speaks of, those of its period first; without any, this year and the next. */
export function datesFor({ read: { map } }: Asked): Suggestion[] {
  const { period } = map;
  const measures = objectivesOf(map).flatMap(({ objective }) => objective.measures);
  const figures = measures.flatMap(({ targets, actuals, baseline }) => [
    ...targets,
    ...actuals,
    ...(baseline ? [baseline] : []),
  ]);
  const spans = objectivesOf(map).flatMap(({ objective }) =>
    objective.initiatives.flatMap(({ from, to }) => [from, to]),
  );
  const dates = [period?.from, period?.to, ...figures.map(({ date }) => date), ...spans];
  const known = [...new Set(dates.flatMap((date) => date ?? []))];
  const year = new Date().getFullYear();
  const all = known.length > 0 ? known : [`${year}`, `${year}-12-31`, `${year + 1}`];
  return all.map((label, index) => ({ label, kind: CompletionItemKind.Value, rank: 1 + index / 10_000 }));
}

/** The other maps of the workspace, as an import names them. */
export function filesFor(session: Session, { read, place }: Asked): Suggestion[] {
  return session.workspace.summaries().flatMap(({ uri, title }): Suggestion[] => {
    const path = relativePath(read.uri, uri);
    if (path === undefined || keyOf(uri) === keyOf(read.uri)) return [];
    return [{ label: path, kind: CompletionItemKind.File, detail: title, ...written(path, place), rank: 1 }];
  });
}

/** A text in its quotes, which is looked for by those that are typed. */
function written(value: string, place: Place): Pick<Suggestion, "text" | "matches"> {
  const text = quoted(value);
  return { text, matches: `${place.quoted?.opening ?? '"'}${text.slice(1, -1)}` };
}
