import { MapText } from "../read/map-text.ts";
import { Items } from "./items.ts";
import { Output } from "./output.ts";
import { StatementWriter } from "./statements.ts";

/** What formatting made of a text. */
export interface Formatted {
  readonly text: string;
  /** False for a text that cannot be read as a whole: it is left as it was. */
  readonly ok: boolean;
}

/**
 * Writes a text as the language is written: two spaces a block, one statement a line, a blank line around the blocks of
 * the top level. Keeps every comment and what the text means; formatting twice changes nothing more. The text's own kind
 * of line ends is kept.
 */
export function formatText(given: string | MapText): Formatted {
  const { text, parsed, reading } = typeof given === "string" ? new MapText(given) : given;
  if (reading.syntax.length > 0) return { text, ok: false };
  const out = new Output();
  new StatementWriter(new Items(parsed.report.scan), out).write(parsed.tree.statements, 0, text.length, 0);
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return { text: mark + withLineEnds(out.toString(), text), ok: true };
}

function withLineEnds(formatted: string, like: string): string {
  const plain = formatted.replaceAll("\r\n", "\n");
  return /\r\n/u.test(like.slice(0, like.indexOf("\n") + 1)) ? plain.replaceAll("\n", "\r\n") : plain;
}
