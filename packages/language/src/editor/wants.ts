import type { TermKind } from "@smap/model";
import type { Token } from "../lex/token.ts";
import { isWord } from "../lex/words.ts";
import { type BlockAround, isKeyword } from "./statement-tokens.ts";

/** What may be written at a place. */
export type Want =
  /** A statement of the block. */
  | { readonly kind: "statement" }
  /** One of these words of the language; nothing is missing without one that is optional. */
  | { readonly kind: "keyword"; readonly words: readonly string[]; readonly isOptional?: true }
  /** A word of the vocabulary that is not among those given already. */
  | { readonly kind: "term"; readonly term: TermKind; readonly given: readonly string[] }
  | {
      readonly kind: "name";
      readonly of: "link end" | "objective" | "segment";
      readonly given: readonly string[];
      readonly isOptional?: true;
    }
  /** A name for something new: one that is used already, and that nothing has yet. */
  | { readonly kind: "new name"; readonly of: "objective" | "segment" }
  /** What stands after the dot of `group.profit` or `process.operations`. */
  | { readonly kind: "member"; readonly of: string }
  | { readonly kind: "rule" | "date" | "file" }
  /** A text, or a unit of a budget, like those that stand after the same keyword elsewhere. */
  | { readonly kind: "like"; readonly keyword: string; readonly isOptional?: true };

/** What stands before the cursor. */
export interface Before {
  readonly block: BlockAround;
  /** The tokens of the statement, its keyword first. */
  readonly statement: readonly Token[];
  /** The last token, of whatever statement. */
  readonly previous: Token | undefined;
  /** The line of the cursor. */
  readonly line: number;
  /** Whether the cursor is within the quotes of a text. */
  readonly isText: boolean;
}

/** The tokens of a statement after its keyword, in the words of the language. */
interface Rest {
  readonly tokens: readonly Token[];
  readonly last: Token | undefined;
  readonly texts: number;
  has(word: string): boolean;
}

type Rule = (rest: Rest, before: Before) => readonly Want[];

const nothing: readonly Want[] = [];
const keyword = (...words: string[]): Want[] => [{ kind: "keyword", words }];
const optional = (...words: string[]): Want[] => [{ kind: "keyword", words, isOptional: true }];
const date: readonly Want[] = [{ kind: "date" }];

const term =
  (kind: TermKind): Rule =>
  ({ tokens }) =>
    tokens.length === 0 ? [{ kind: "term", term: kind, given: [] }] : nothing;

/** A span of dates: `period 2026 to 2028`; a period may be one date. */
const span =
  (to: typeof keyword): Rule =>
  ({ tokens, last }) => {
    if (tokens.length === 0 || last?.image === "to") return date;
    return tokens.length === 1 ? to("to") : nothing;
  };

/** A figure with its date: `target 30 by 2027`. */
const figure =
  (preposition: string): Rule =>
  ({ tokens, last }) => {
    if (last?.image === preposition) return date;
    return tokens.length > 0 && tokens.length <= 2 ? optional(preposition) : nothing;
  };

/** Names or words with commas between them. */
function list(rest: Rest, want: (given: readonly string[]) => Want): readonly Want[] {
  const { tokens, last } = rest;
  if (last && last.image !== ",") return nothing;
  return [want(tokens.filter(isWord).map(({ image }) => image.normalize("NFC")))];
}

/** What may come next, by the keyword of the statement. */
const rules: Readonly<Record<string, Rule>> = {
  import: ({ tokens, last }) => {
    if (last?.image === "from" && tokens.length > 1) return [{ kind: "file" }];
    return tokens.length === 1 ? keyword("from") : nothing;
  },
  profile: term("profile"),
  language: term("language"),
  status: (rest, before) => term(before.block.holder === "initiative" ? "initiative status" : "status")(rest, before),
  horizon: term("horizon"),
  strength: term("strength"),
  every: term("frequency"),
  proposition: term("proposition"),
  segment: ({ tokens }) => (tokens.length === 0 ? [{ kind: "new name", of: "segment" }] : nothing),
  perspective: term("perspective"),
  cluster: term("cluster"),
  adopters: (rest) => list(rest, (given) => ({ kind: "term", term: "adopters", given })),
  for: (rest) => list(rest, (given) => ({ kind: "name", of: "segment", given })),
  critical: (rest) => {
    if (rest.tokens.length === 0) return keyword("objective");
    return objective({ ...rest, tokens: rest.tokens.slice(1) });
  },
  objective,
  measure: ({ texts, has }) => (texts > 0 && !has("lead") && !has("lag") ? optional("lead", "lag") : nothing),
  waive: ({ tokens }) => {
    if (tokens.length === 0) return [{ kind: "rule" }];
    return tokens.length === 1 ? keyword("because") : nothing;
  },
  period: span(optional),
  from: span(keyword),
  baseline: figure("at"),
  actual: figure("at"),
  target: figure("by"),
  reviewed: ({ tokens }) => (tokens.length === 0 ? date : nothing),
  lag: ({ tokens }) => (tokens.length === 1 ? [{ kind: "term", term: "lag unit", given: [] }] : nothing),
  unit: like("unit"),
  owner: like("owner"),
  source: like("source"),
  budget: ({ tokens }) => (tokens.length === 1 ? [{ kind: "like", keyword: "budget", isOptional: true }] : nothing),
};

function like(word: string): Rule {
  return ({ tokens }) => (tokens.length === 0 ? [{ kind: "like", keyword: word }] : nothing);
}

function objective({ tokens, last, has }: Rest): readonly Want[] {
  if (tokens.length === 0) return [{ kind: "new name", of: "objective" }];
  if (last?.image === "as") return [{ kind: "term", term: "role", given: [] }];
  return tokens.length > 0 && !has("as") ? optional("as") : nothing;
}

/** What may be written behind the tokens of a statement. */
export function wantsOf(before: Before): readonly Want[] {
  const { block, statement, line, isText } = before;
  if (block.holder === "theme") return isText ? nothing : inTheme(before);
  const [first, ...tokens] = statement;
  if (!first) return isText ? nothing : beginning(block);
  const wants = wantsWithin(first, tokens, before);
  if (isText) return wants.filter(({ kind }) => kind === "like" || kind === "file");
  const isComplete = /^["\d%]/u.test(tokens.at(-1)?.image ?? "");
  return isComplete && block.line === line ? [...wants, ...beginning(block)] : wants;
}

/** A name is missing after a comma, and on the line of the brace that opens a theme. */
function inTheme({ block, previous, line }: Before): readonly Want[] {
  const isMissing = previous?.image === "," || (previous?.image === "{" && previous.startLine - 1 === line);
  const want = { kind: "name", of: "objective", given: [...block.names] } as const;
  return [isMissing ? want : { ...want, isOptional: true }];
}

function beginning({ holder }: BlockAround): readonly Want[] {
  return holder === "map"
    ? [{ kind: "statement" }, { kind: "name", of: "link end", given: [] }]
    : [{ kind: "statement" }];
}

function wantsWithin(first: Token, tokens: readonly Token[], before: Before): readonly Want[] {
  const rule = isKeyword(first) ? rules[first.image] : undefined;
  if (rule) return rule(restOf(tokens), before);
  const isLink = isWord(first) || first.image === "->";
  if (!isLink || (first.tokenType.name === first.image && first.image !== "->")) return nothing;
  const all = [first, ...tokens];
  const last = all.at(-1) as Token;
  if (last.image === ".") return [{ kind: "member", of: all.at(-2)?.image.normalize("NFC") ?? "" }];
  if (last.image !== "->" && last.image !== ",") {
    if (before.block.holder !== "map" || !isWord(last)) return nothing;
    return all.some(({ image }) => image === "->") ? optional("->") : keyword("->");
  }
  const given = all.filter(isWord).map(({ image }) => image.normalize("NFC"));
  return [{ kind: "name", of: "link end", given }];
}

function restOf(tokens: readonly Token[]): Rest {
  return {
    tokens,
    last: tokens.at(-1),
    texts: tokens.filter(({ tokenType }) => tokenType.name === "TEXT").length,
    has: (word) => tokens.some(({ image }) => image === word),
  };
}
