import { writtenText } from "../lex/text-value.ts";

/** A text as it is written in a map: on one line, in quotes. */
export function quoted(text: string): string {
  return writtenText(text);
}
