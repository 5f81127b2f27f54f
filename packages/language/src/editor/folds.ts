import type { Token } from "../lex/token.ts";
import type { MapText } from "../read/map-text.ts";

/** Lines that can be folded away behind the first of them; lines count from 0, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "block" | "text" | "comment" | "imports";
}

/** Blocks, texts and comments over several lines, comments line by line, and imports. */
export function foldsOf({ parsed }: MapText): Fold[] {
  const { arranged, scan } = parsed.report;
  return [
    ...blocks(arranged),
    ...scan.comments.flatMap((one) => over(one, "comment")),
    ...runs(scan.comments),
    ...imports(arranged),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function blocks(tokens: readonly Token[]): Fold[] {
  const folds: Fold[] = [];
  const open: Token[] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.tokenType.name === "TEXT") folds.push(...over(token, "text"));
    if (token.tokenType.name === "{") open.push(token);
    else if (token.tokenType.name === "}") {
      const brace = open.pop();
      // The line of the closing brace stays; a block without one goes on to the last line of what is in it.
      const end = token.image === "" ? (last?.endLine ?? 0) : token.startLine - 1;
      if (brace && end > brace.startLine) folds.push({ start: brace.startLine - 1, end: end - 1, kind: "block" });
    }
    if (token.image !== "") last = token;
  }
  return folds;
}

function over({ startLine, endLine }: Token, kind: Fold["kind"]): Fold[] {
  return endLine > startLine ? [{ start: startLine - 1, end: endLine - 1, kind }] : [];
}

/** Comments on lines that follow each other. */
function runs(comments: readonly Token[]): Fold[] {
  const folds: Fold[] = [];
  let first: Token | undefined;
  let last: Token | undefined;
  const end = () => {
    if (first && last && last.startLine > first.startLine)
      folds.push({ start: first.startLine - 1, end: last.startLine - 1, kind: "comment" });
    first = undefined;
  };
  for (const comment of comments) {
    const isLine = comment.image.startsWith("//");
    if (
      !isLine ||
      !first ||
      comment.startLine !== (last?.startLine ?? 0) + 1 ||
      comment.startColumn !== first.startColumn
    )
      end();
    if (isLine) first ??= comment;
    last = comment;
  }
  end();
  return folds;
}

function imports(tokens: readonly Token[]): Fold[] {
  const keywords = tokens.filter(({ tokenType }) => tokenType.name === "import");
  const [first, last] = [keywords[0], keywords.at(-1)];
  return first && last && last.startLine > first.startLine
    ? [{ start: first.startLine - 1, end: last.startLine - 1, kind: "imports" }]
    : [];
}
