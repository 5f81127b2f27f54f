import type { SourceRange, TermKind } from "@smap/model";
import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from "langium";
import type { MapText } from "../read/map-text.ts";
import { fieldOfNode } from "../read/parts.ts";
import type { WrittenName } from "../read/written-name.ts";

/** What a token of a text is, to those who colour or explain it. */
export type Word = { readonly range: SourceRange; readonly text: string } & (
  | { readonly kind: "keyword" | "operator" | "text" | "number" | "comment" | "rule" }
  | { readonly kind: "term"; readonly term: TermKind }
  | { readonly kind: "name"; readonly name: WrittenName }
);

const termOfSetting: Readonly<Record<string, TermKind>> = {
  profile: "profile",
  language: "language",
  horizon: "horizon",
  strength: "strength",
  every: "frequency",
};

const termOfField: Readonly<Record<string, TermKind>> = {
  "Proposition.word": "proposition",
  "Adopters.words": "adopters",
  "Objective.role": "role",
  "Lag.unit": "lag unit",
};

const known = new WeakMap<MapText, readonly Word[]>();

/** The tokens of a text that mean something, in its order; names that name nothing are left out. */
export function wordsOf(source: MapText): readonly Word[] {
  let words = known.get(source);
  if (!words) {
    words = readWords(source);
    known.set(source, words);
  }
  return words;
}

/** The word that a place is in, or right behind. */
export function wordAt(source: MapText, { line, character }: SourceRange["start"]): Word | undefined {
  return wordsOf(source).findLast(
    ({ range: { start, end } }) =>
      (start.line < line || (start.line === line && start.character <= character)) &&
      (end.line > line || (end.line === line && character <= end.character)),
  );
}

function readWords(source: MapText): Word[] {
  const names = new Map(source.reading.names.map((name) => [place(name.range), name]));
  const words: Word[] = [];
  const visit = (node: CstNode) => {
    if (isCompositeCstNode(node)) for (const child of node.content) visit(child);
    else if (isLeafCstNode(node) && !node.hidden) {
      const word = wordOf(node, names);
      if (word) words.push(word);
    }
  };
  const root = source.parsed.tree.$cstNode;
  if (root) visit(root);
  for (const { startOffset, endOffset, image } of source.parsed.report.scan.comments)
    words.push({ kind: "comment", range: source.rangeOf(startOffset, endOffset + 1), text: image });
  return words.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function place({ start }: SourceRange): string {
  return `${start.line}:${start.character}`;
}

function wordOf(node: CstNode, names: ReadonlyMap<string, WrittenName>): Word | undefined {
  const { range, text } = node;
  if (text === "") return undefined;
  const base = { range, text };
  if (/^["“”„‟]/u.test(text)) return { ...base, kind: "text" };
  if (/^[-+\u2212\p{Nd}]*\p{Nd}/u.test(text) || text === "%") return { ...base, kind: "number" };
  if (text === "->") return { ...base, kind: "operator" };
  if (!/^[\p{L}_]/u.test(text)) return undefined;
  const name = names.get(place(range));
  if (name) return { ...base, kind: "name", name };
  const field = fieldOfNode(node);
  const owner = node.astNode;
  if (field === undefined || field === "keyword" || /^(?:critical|as|to|open|because|preposition)$/u.test(field))
    return { ...base, kind: "keyword" };
  if (owner.$type === "Waive" && field === "rule") return { ...base, kind: "rule" };
  if (owner.$type === "Measure" && field === "kind") return { ...base, kind: "term", term: "measure kind" };
  const term = termOf(owner, field);
  return term && { ...base, kind: "term", term };
}

function termOf(owner: AstNode, field: string): TermKind | undefined {
  if (owner.$type !== "WordSetting" || field !== "word") return termOfField[`${owner.$type}.${field}`];
  const { keyword } = owner as AstNode & { keyword: string };
  if (keyword !== "status") return termOfSetting[keyword];
  // In the block of an initiative it is the initiative's.
  return owner.$container?.$container?.$type === "Initiative" ? "initiative status" : "status";
}
