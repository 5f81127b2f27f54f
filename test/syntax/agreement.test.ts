import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "../../packages/language/src/parse/parse.ts";
import { mapTexts } from "../files.ts";
import { registry } from "./registry.ts";

/** Scopes that keywords of the language have, and names never. */
const keywordScope = /^(?:keyword\.(?:control|other)|storage|support\.type|constant\.language\.kind)/u;

const langium = readFileSync(join(import.meta.dirname, "../../packages/language/src/grammar/smap.langium"), "utf8");
const rulesOfGrammar = langium.slice(langium.indexOf("entry MapFile"));
const keywords = new Set([...rulesOfGrammar.matchAll(/'([a-z]+)'/gu)].map(([, word = ""]) => word));

interface Coloured {
  readonly word: string;
  readonly isKeyword: boolean;
  /** Line and column, from 1, of the text. */
  readonly place: string;
}

/** The keywords of a text, and where a word that could be one is a name, as the language reads it. */
function asRead(text: string): Coloured[] {
  const { report, tree } = parse(text);
  const found: Coloured[] = [];
  const leaves = tree.$cstNode;
  if (!leaves) return found;
  const named = new Map<number, boolean>();
  const open = [leaves as unknown as CstNode];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.content) open.push(...node.content);
    else if (node.tokenType) named.set(node.offset, node.tokenType.name === node.text);
  }
  for (const { image, startOffset, startLine, startColumn } of report.scan.tokens) {
    const isKeyword = named.get(startOffset);
    if (!keywords.has(image) || isKeyword === undefined) continue;
    found.push({ word: image, isKeyword, place: `${startLine}:${startColumn}` });
  }
  return found;
}

interface CstNode {
  readonly offset: number;
  readonly text: string;
  readonly content?: readonly CstNode[];
  readonly tokenType?: { readonly name: string };
}

async function asColoured(text: string): Promise<Map<string, readonly string[]>> {
  const grammar = await registry.loadGrammar("source.smap");
  if (!grammar) throw new Error("the TextMate grammar cannot be loaded");
  const scopes = new Map<string, readonly string[]>();
  let stack: Parameters<typeof grammar.tokenizeLine>[1] = null;
  for (const [line, content] of text.split("\n").entries()) {
    const result: ReturnType<typeof grammar.tokenizeLine> = grammar.tokenizeLine(content, stack);
    stack = result.ruleStack;
    for (const token of result.tokens) scopes.set(`${line + 1}:${token.startIndex + 1}`, token.scopes);
  }
  return scopes;
}

const maps = [...mapTexts("examples"), ...mapTexts("test/fixtures/reading").filter(({ name }) => name !== "nul")];

test.each(maps)("colours say of $path what the language reads", async ({ text }) => {
  const scopes = await asColoured(text.replaceAll("\r", " "));
  const differing = asRead(text).filter(({ place, isKeyword }) => {
    const coloured = scopes.get(place)?.some((scope) => keywordScope.test(scope)) ?? false;
    return coloured !== isKeyword;
  });
  expect(differing.map((one) => ({ ...one, scopes: scopes.get(one.place) }))).toEqual([]);
});

test("every keyword of the language has a colour", async () => {
  expect(keywords.size).toBeGreaterThan(40);
  const texts = mapTexts("test/fixtures/syntax").map(({ text }) => text.replace(/^\/\/.*$/gmu, ""));
  const coloured = new Set<string>();
  for (const text of texts) {
    const scopes = await asColoured(text);
    for (const { word, place, isKeyword } of asRead(text))
      if (isKeyword && scopes.get(place)?.some((scope) => keywordScope.test(scope))) coloured.add(word);
  }
  expect([...keywords].filter((word) => !coloured.has(word))).toEqual([]);
});
