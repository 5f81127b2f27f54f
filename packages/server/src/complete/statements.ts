import { type BlockHolder, type Holder, places } from "@smap/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { Asked, Suggestion } from "./suggestion.ts";

interface Statement {
  readonly detail: string;
  readonly snippet: string;
  /** Whether a block can have more than one of it. */
  readonly isRepeated?: boolean;
  /** Whether it has a block, and is shown so. */
  readonly isBlock?: boolean;
}

/** Each statement: what it is for, and a form of it to fill in. Those with a list of words open it once they are written. */
const statements: Readonly<Record<string, Statement>> = {
  import: {
    detail: "Objectives of another map, to link to",
    snippet: 'import ${1:name} from "./${2:other}.smap"',
    isRepeated: true,
  },
  map: { detail: "The title of the map", snippet: 'map "${1:Title}"' },
  profile: { detail: "What kind of organization, and so which rules", snippet: "profile $0" },
  status: { detail: "How far it is decided", snippet: "status $0" },
  language: { detail: "The language of the texts, and of the words that a picture adds", snippet: "language $0" },
  vision: { detail: "What the organization wants to become", snippet: 'vision "$1"' },
  mission: { detail: "What the organization is for", snippet: 'mission "$1"' },
  values: { detail: "What it stands for", snippet: 'values "$1"' },
  description: { detail: "What is meant, in a sentence or two", snippet: 'description "$1"' },
  owner: { detail: "Who answers for it", snippet: 'owner "$1"' },
  proposition: { detail: "The value proposition to customers", snippet: "proposition $0" },
  period: { detail: "The planning period", snippet: "period ${1:2026} to ${2:2028}" },
  segment: {
    detail: "Customers that the proposition is for",
    snippet: 'segment ${1:name} "${2:Title}" {\n\t$0\n}',
    isRepeated: true,
    isBlock: true,
  },
  adopters: { detail: "How early they adopt what is new", snippet: "adopters $0" },
  trait: { detail: "What the segment is known by", snippet: 'trait ${1:income} "${2:below median}"', isRepeated: true },
  perspective: {
    detail: "A band of the map",
    snippet: 'perspective ${1:name} "${2:Title}" {\n\t$0\n}',
    isRepeated: true,
    isBlock: true,
  },
  cluster: {
    detail: "A column of the band",
    snippet: 'cluster ${1:name} "${2:Title}" {\n\t$0\n}',
    isRepeated: true,
    isBlock: true,
  },
  objective: { detail: "What is to be achieved", snippet: 'objective ${1:name} "${2:Title}"', isRepeated: true },
  critical: {
    detail: "One of the few that decide the strategy",
    snippet: 'critical objective ${1:name} "${2:Title}"',
    isRepeated: true,
  },
  weight: { detail: "Its share, in per cent", snippet: "weight ${1:30}%" },
  code: { detail: "The code on the card", snippet: 'code "${1:IP1}"' },
  horizon: { detail: "When results show", snippet: "horizon $0" },
  for: { detail: "The segments that it is for", snippet: "for $0" },
  measure: {
    detail: "How success is seen",
    snippet: 'measure "${1:Title}" ${2|lag,lead|} {\n\tunit "$3"\n\tbaseline ${4:0}\n\ttarget ${5:0} by ${6:2027}\n}',
    isRepeated: true,
    isBlock: true,
  },
  unit: { detail: "What it is counted in", snippet: 'unit "$1"' },
  baseline: { detail: "Where it began", snippet: "baseline ${1:0}" },
  target: { detail: "Where it is to be", snippet: "target ${1:0} by ${2:2027}", isRepeated: true },
  actual: { detail: "Where it is", snippet: "actual ${1:0} at ${2:2026}", isRepeated: true },
  every: { detail: "How often it is measured", snippet: "every $0" },
  source: { detail: "Where the figures come from", snippet: 'source "$1"' },
  initiative: {
    detail: "What is done to get there",
    snippet: 'initiative "${1:Title}" {\n\towner "$2"\n\tfrom ${3:2026-01} to ${4:2026-12}\n}',
    isRepeated: true,
    isBlock: true,
  },
  from: { detail: "When it begins and ends", snippet: "from ${1:2026-01} to ${2:2026-12}" },
  budget: { detail: "What it may cost", snippet: "budget ${1:100000} ${2:EUR}" },
  theme: {
    detail: "Objectives that belong together",
    snippet: 'theme ${1:name} "${2:Title}" { $0 }',
    isRepeated: true,
  },
  waive: {
    detail: "Silence a rule here, with a reason",
    snippet: 'waive ${1:rule} because "${2:reason}"',
    isRepeated: true,
  },
  strength: { detail: "How strong a cause it is", snippet: "strength $0" },
  lag: { detail: "How long until the effect shows", snippet: "lag ${1:6} ${2|months,quarters,years,days|}" },
  evidence: { detail: "What shows that it is so", snippet: 'evidence "$1"' },
  reviewed: { detail: "When it was last looked at", snippet: "reviewed ${1:2026-12}" },
  "->": { detail: "What the objective leads to", snippet: "-> $0", isRepeated: true },
};

/** What a statement is for. */
export function purposeOf(keyword: string): string | undefined {
  return Object.hasOwn(statements, keyword) ? statements[keyword]?.detail : undefined;
}

/**
 * The statements that may stand in a block, without those that it has and can have but once. Before what is there already only
 * the keyword is written: that may be the rest of the statement.
 */
export function statementsFor({ place: { holder, present }, isAtLineEnd }: Asked): Suggestion[] {
  const all = Object.entries(statements).filter(([keyword]) => mayStand(keyword, holder));
  return all.flatMap(([keyword, { detail, snippet, isRepeated, isBlock }], index): Suggestion[] => {
    if (present.has(keyword) && !isRepeated) return [];
    const kind = isBlock ? CompletionItemKind.Module : CompletionItemKind.Keyword;
    const written = isAtLineEnd ? { text: `${keyword} `, snippet } : {};
    return [{ label: keyword, kind, detail, ...written, rank: keyword === "map" ? 2 : 6 + index / 100 }];
  });
}

function mayStand(keyword: string, holder: BlockHolder): boolean {
  const allowed: readonly Holder[] = places[keyword === "critical" ? "objective" : keyword] ?? [];
  return allowed.some((one) => one === holder);
}
