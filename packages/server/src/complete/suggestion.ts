import type { Place } from "@smap/language";
import type { CompletionItemKind } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";

/** Something that could be written at a place. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it means, in a few words. */
  readonly detail?: string;
  /** More about it, in sentences. */
  readonly documentation?: string;
  /** Where it belongs, shown beside it. */
  readonly within?: string;
  /** What is written with it besides the label, in short: it is shown right behind it. */
  readonly more?: string;
  /** What is written; the label if absent. */
  readonly text?: string;
  /** What is written by an editor that fills in places (`${1:name}`). */
  readonly snippet?: string;
  /** What is typed is looked for in this; in the label if absent. */
  readonly matches?: string;
  /** The rank among all suggestions; lower comes first, 5 if absent. */
  readonly rank?: number;
  /** The objective that it names, to be explained when it is pointed at. */
  readonly objective?: string;
}

/** The text and the place in it that suggestions are for. */
export interface Asked {
  readonly read: ReadText;
  readonly place: Place;
  /** Whether nothing follows on the line but ends of blocks and a comment. */
  readonly isAtLineEnd: boolean;
}

/** `${1|supply,production|}` */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.map((word) => word.replaceAll(/[\\,|]/gu, "\\$&")).join(",")}|}`;
}
