import type { LexingReport } from "../lex/lexer.ts";
import { curlyQuotes } from "../lex/text-end.ts";
import { textFlaws } from "../lex/text-value.ts";
import type { Token } from "../lex/token.ts";
import { unclosedBlock } from "../messages/misplaced.ts";
import { insertion } from "../messages/problem.ts";
import { readingStopped, unclosedComment, unclosedLongText, unclosedText } from "../messages/texts.ts";
import type { Notes } from "./notes.ts";

/** Notes what is wrong with single tokens: quotes, braces and comments without an end, curly quotes, arrows, escapes. */
export function noteMarks({ scan, unclosedBraces }: LexingReport, notes: Notes): void {
  const { lines } = scan;
  const rangeOf = ({ startOffset, endOffset }: Token) => lines.rangeOf(startOffset, endOffset + 1);
  const unclosed = new Set(scan.unclosedTexts);
  for (const text of scan.unclosedTexts) {
    const isLong = text.image.startsWith('"""');
    const range = rangeOf(text);
    const fixes = isLong ? [] : [insertion("Close the text", range.end, '"')];
    notes.problem(isLong ? unclosedLongText : unclosedText, range, fixes);
  }
  for (const comment of scan.unclosedComments) notes.problem(unclosedComment, rangeOf(comment));
  for (const brace of unclosedBraces) notes.problem(unclosedBlock, rangeOf(brace));
  if (scan.stopped) notes.problem(readingStopped, scan.stopped);

  for (const token of scan.tokens) {
    const { image, startOffset, tokenType } = token;
    if (tokenType.name === "->" && image !== "->") {
      notes.fault({ kind: "misplaced-text", flaw: "arrow", text: image, replacement: "->", range: rangeOf(token) });
    } else if (image[0] === '"' || curlyQuotes.includes(image[0] as string)) {
      for (const { start, end, ...flaw } of textFlaws(image)) {
        if (flaw.flaw === "curly quotes" && unclosed.has(token)) continue;
        const range = lines.rangeOf(startOffset + start, startOffset + end);
        notes.fault({ kind: "misplaced-text", ...flaw, range });
      }
    }
  }
}
