import { type Objective, objectivesOf, objectiveTitle, type StrategyMap } from "@smap/model";

/** The names of the objectives that a search finds, in the order of the map: all its words, in whatever is said of them. */
export function found(map: StrategyMap, search: string): readonly string[] {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return objectivesOf(map)
    .filter(({ objective }) => {
      const text = folded(textOf(objective));
      return words.every((word) => text.includes(word));
    })
    .map(({ objective }) => objective.name);
}

function textOf(objective: Objective): string {
  const { name, code, owner, description, measures, initiatives } = objective;
  const inner = [...measures, ...initiatives].map(({ title }) => title);
  return [objectiveTitle(objective), name, code, owner, description, ...inner].filter(Boolean).join("\n");
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
