import type * as syntax from "../generated/ast.ts";

/** What a block can belong to; `map` is the text outside all blocks. */
export type Holder = "map" | "segment" | "perspective" | "cluster" | "objective" | "measure" | "initiative" | "link";

/** Where each statement may stand, by its keyword; `link` is `a -> b`, and `->` a link from the objective around it. */
export const places: Readonly<Record<string, readonly Holder[]>> = {
  import: ["map"],
  map: ["map"],
  profile: ["map"],
  language: ["map"],
  status: ["map", "initiative"],
  vision: ["map"],
  mission: ["map"],
  values: ["map"],
  description: ["map", "segment", "perspective", "cluster", "objective"],
  owner: ["map", "perspective", "cluster", "objective", "measure", "initiative"],
  proposition: ["map"],
  period: ["map"],
  segment: ["map"],
  adopters: ["segment"],
  trait: ["segment"],
  perspective: ["map"],
  cluster: ["perspective"],
  objective: ["perspective", "cluster"],
  weight: ["perspective", "cluster", "objective"],
  code: ["objective"],
  horizon: ["objective"],
  for: ["objective"],
  measure: ["objective"],
  unit: ["measure"],
  baseline: ["measure"],
  target: ["measure"],
  actual: ["measure"],
  every: ["measure"],
  source: ["measure"],
  initiative: ["objective"],
  from: ["initiative"],
  budget: ["initiative"],
  theme: ["map"],
  waive: ["map", "perspective", "cluster", "objective", "link"],
  strength: ["link"],
  lag: ["link"],
  evidence: ["link"],
  reviewed: ["link"],
  link: ["map"],
  "->": ["objective"],
};

const keywords: Partial<Record<syntax.Statement["$type"], string>> = {
  Adopters: "adopters",
  Budget: "budget",
  Cluster: "cluster",
  ForSegments: "for",
  Import: "import",
  Initiative: "initiative",
  Lag: "lag",
  Link: "link",
  MapHeader: "map",
  Measure: "measure",
  Objective: "objective",
  ObjectiveLink: "->",
  Perspective: "perspective",
  Proposition: "proposition",
  Reviewed: "reviewed",
  Segment: "segment",
  Theme: "theme",
  Trait: "trait",
  Waive: "waive",
  Weight: "weight",
};

/** The keyword that says where a statement may stand; undefined for what is no statement. */
export function keywordOf(statement: syntax.Statement): string | undefined {
  return "keyword" in statement && statement.$type !== "Objective" ? statement.keyword : keywords[statement.$type];
}
