import type { Origin, SourceRange } from "@smap/model";
import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from "langium";

/** A token or inner node of a statement, in the order of the text. */
export interface Part {
  /** The field of the syntax tree that it gives a value to; absent for punctuation. */
  readonly field?: string;
  readonly text: string;
  readonly range: SourceRange;
}

/** The parts of one statement, without those of statements within it. */
export type Parts = readonly Part[];

const fieldOfSource = new WeakMap<GrammarAST.AbstractElement, { field?: string }>();

export function partsOf(node: AstNode): Parts {
  const parts: Part[] = [];
  if (node.$cstNode) collect(node.$cstNode, parts);
  return parts;
}

function collect(node: CstNode, parts: Part[]): void {
  if (!isCompositeCstNode(node)) return;
  for (const child of node.content) {
    if (child.hidden) continue;
    const field = child.grammarSource && fieldOf(child.grammarSource);
    if (field === undefined && isCompositeCstNode(child)) collect(child, parts);
    else parts.push({ field, text: isCompositeCstNode(child) ? "" : child.text, range: child.range });
  }
}

/** The field of the syntax tree that a token gives a value to. */
export function fieldOfNode({ grammarSource }: CstNode): string | undefined {
  return grammarSource && fieldOf(grammarSource);
}

function fieldOf(source: GrammarAST.AbstractElement): string | undefined {
  let known = fieldOfSource.get(source);
  if (!known) {
    known = { field: AstUtils.getContainerOfType(source, GrammarAST.isAssignment)?.feature };
    fieldOfSource.set(source, known);
  }
  return known.field;
}

export function rangeOf(node: AstNode): SourceRange {
  return node.$cstNode?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

/** Where a field is written. */
export function rangeOfField(parts: Parts, field: string): SourceRange | undefined {
  return parts.find((part) => part.field === field)?.range;
}

/** Where the first of several fields that are written stands; else the first part, which is the keyword. */
export function rangeOfFirst(parts: Parts, ...fields: string[]): SourceRange {
  for (const field of fields) {
    const range = rangeOfField(parts, field);
    if (range) return range;
  }
  return (parts[0] as Part).range;
}

export function spanning(first: SourceRange, last: SourceRange): SourceRange {
  return { start: first.start, end: last.end };
}

/** The origin of a statement that is known by its name, else its title, else its keyword. */
export function originOf(
  node: AstNode,
  parts: Parts,
  fields: Readonly<Record<string, SourceRange | undefined>>,
): Origin {
  return { range: rangeOf(node), name: rangeOfFirst(parts, "name", "title"), fields: defined(fields) };
}

/** The same record without the keys that have no value. */
export function defined<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
