import { clusterId, type SourceRange } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { isFiller } from "../../fillers.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { waiversOf } from "../../waivers.ts";

/** What a quick fix writes is a place to write at: nobody has said anything yet. */
export const fillerText: Rule = {
  id: "filler-text",
  group: "wording",
  on: "text",
  when: "a title, description, owner or reason is still as a quick fix has put it there, such as “Objective for innovation”",
  severity: severities("warning"),
  why: "A quick fix can show where something has to be said, but it cannot say it. A map that is only filled in looks balanced and is not: its clusters are neither supplied nor described.",
  source: sources.project,
  how: "Write in its place what is true of your organization, or take out what the fix has added.",
  invalid: `map "Bakery"
profile slice
perspective process {
  cluster innovation { objective innovation-objective "Objective for innovation" }
}
`,
  valid: `map "Bakery"
profile slice
perspective process {
  cluster innovation { objective oat "Bring out one oat bread a season" }
}
`,
  *check(facts) {
    for (const { text, range, subject } of textsOf(facts)) {
      if (!text || !isFiller(text)) continue;
      yield { message: `${quote(text)} is what a quick fix put here: say it in your own words.`, range, subject };
    }
  },
};

interface PlacedText {
  readonly text: string | undefined;
  readonly range: SourceRange;
  readonly subject: string;
}

function* textsOf({ map, placed }: Facts): Iterable<PlacedText> {
  for (const segment of map.segments) yield* fieldsOf(segment, segment.name, "title");
  for (const band of map.perspectives)
    for (const cluster of band.clusters) yield* fieldsOf(cluster, clusterId(band.name, cluster.name), "description");
  for (const { objective } of placed) {
    yield* fieldsOf(objective, objective.name, "title", "description", "owner");
    for (const measure of objective.measures)
      yield* fieldsOf(measure, `${objective.name}/${measure.name ?? measure.title}`, "title");
    for (const initiative of objective.initiatives)
      yield* fieldsOf(initiative, `${objective.name}/${initiative.name ?? initiative.title}`, "title");
  }
  for (const { waiver, on } of waiversOf(map)) yield* fieldsOf(waiver, on, "reason");
}

type Texts = Readonly<Partial<Record<"title" | "description" | "owner" | "reason", string>>>;

function* fieldsOf(
  element: Texts & { readonly origin: { name: SourceRange; fields: Readonly<Record<string, SourceRange>> } },
  subject: string,
  ...fields: readonly (keyof Texts)[]
): Iterable<PlacedText> {
  for (const field of fields)
    yield { text: element[field], range: element.origin.fields[field] ?? element.origin.name, subject };
}
