import { type Fix, nearestWord, process, spelledOut, type UnresolvedName } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf, replacement } from "./faults.ts";

/** A name has to be somebody’s. */
export const unresolvedName: Rule = {
  id: "unresolved-name",
  group: "integrity",
  on: "name",
  when: "a link, a theme or a `for` names nothing, or an import names no file",
  severity: severities("error"),
  why: "A link to nothing is not on the map, and the picture lacks an arrow that the text seems to have.",
  source: sources.project,
  how: "Correct the name, or write the objective.",
  fix: "writes the name that is nearest, or creates the objective",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day"  objective flour "Have flour for a week" }
flour -> bake -> fresh
bake -> frehs
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    const nearest = nearestWithin(maxComparisons);
    for (const fault of faultsOf(facts, "unresolved-name")) {
      const { name, candidates, range } = fault;
      const near = nearest(name, candidates);
      yield {
        message: `${messageFor(fault)}${near ? ` Did you mean ${quote(near)}?` : ""}`,
        range,
        subject: "",
        names: [name],
        fixes: [...(near ? [replacement(`Write “${near}”`, range, name, near)] : []), ...creationOf(facts, fault)],
      };
    }
  },
};

/** A text of thousands of names that mean nothing is not put right one by one. */
const maxComparisons = 500_000;

/** Finds nearest words until so many words have been compared, each name once. */
function nearestWithin(most: number): (name: string, candidates: readonly string[]) => string | undefined {
  const known = new Map<string, string | undefined>();
  let compared = 0;
  return (name, candidates) => {
    const key = `${candidates.length} ${name}`;
    if (!known.has(key)) {
      known.set(key, compared < most ? nearestWord(name, candidates) : undefined);
      compared += candidates.length;
    }
    return known.get(key);
  };
}

function messageFor({ named, name }: UnresolvedName): string {
  if (named === "file") return `There is no map at ${quote(name)}.`;
  if (named === "segment") return `There is no segment ${quote(name)}.`;
  if (name.includes(".")) return `${quote(name)} names nothing.`;
  return `There is no objective ${quote(name)}.`;
}

function creationOf(facts: Facts, { named, name }: UnresolvedName): Fix[] {
  const isObjective = (named === "link end" || named === "objective") && !name.includes(".");
  const band = facts.perspective(process.name) ?? facts.map.perspectives.at(-1);
  if (!isObjective || !band) return [];
  const cluster = band.clusters[0];
  const parent = cluster ? `${band.name}.${cluster.name}` : band.name;
  const value = { name, title: spelledOut(name), critical: false };
  return [
    {
      title: `Create the objective ${quote(name)} in ${quote(parent)}`,
      safe: false,
      changes: [{ change: "added", kind: "objective", id: name, parent, value }],
    },
  ];
}
