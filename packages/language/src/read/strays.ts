import type { SourceRange } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { nestedTooDeep, notUnderstood, strayClosingBrace } from "../messages/misplaced.ts";
import { linkEffectMissing, objectiveMissing } from "../messages/missing.ts";
import type { Notes } from "./notes.ts";
import { rangeOf, spanning } from "./parts.ts";

/** Notes words and tokens that belong to no statement, those of one line together. */
export function noteStrays(statements: readonly syntax.Statement[], notes: Notes): void {
  let stretch: { range: SourceRange; text: string; words: number; alone: boolean } | undefined;
  let previous: syntax.Statement | undefined;
  const end = () => {
    if (stretch) notes.problem(messageFor(stretch), stretch.range);
    stretch = undefined;
  };
  for (const statement of statements) {
    const text = strayText(statement);
    if (text === undefined) end();
    else {
      const range = rangeOf(statement);
      if (stretch && stretch.range.end.line === range.start.line) {
        const gap = " ".repeat(Math.max(0, range.start.character - stretch.range.end.character));
        stretch = {
          ...stretch,
          range: spanning(stretch.range, range),
          text: stretch.text + gap + text,
          words: stretch.words + 1,
        };
      } else {
        end();
        const alone = !previous || rangeOf(previous).end.line < range.start.line;
        stretch = { range, text, words: 1, alone };
      }
    }
    previous = statement;
  }
  end();
}

function strayText(statement: syntax.Statement): string | undefined {
  if (statement.$type === "Stray") return statement.$cstNode?.text ?? "";
  if (statement.$type === "Link" && statement.steps.length === 0 && !statement.block)
    return statement.$cstNode?.text ?? "";
  return undefined;
}

function messageFor({ text, words, alone }: { text: string; words: number; alone: boolean }): string {
  if (text === "}") return strayClosingBrace;
  if (text === "{") return nestedTooDeep;
  if (text === "critical") return objectiveMissing;
  if (words === 1 && alone && /^[\p{L}_]/u.test(text)) return `${notUnderstood(text)} ${linkEffectMissing}`;
  return notUnderstood(text);
}
