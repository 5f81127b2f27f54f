import type { Position, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text without its marks, and where they were. */
export interface Marked {
  readonly text: string;
  /** `<|>` */
  readonly cursors: readonly Position[];
  /** `[|…|]` */
  readonly ranges: readonly Range[];
}

/** Reads the marks in a text: `<|>` is a cursor, `[|…|]` a stretch. @throws for a stretch that does not end. */
export function readMarks(marked: string): Marked {
  let text = "";
  const cursors: number[] = [];
  const ranges: [number, number][] = [];
  const open: number[] = [];
  for (const piece of marked.split(/(<\|>|\[\||\|\])/u)) {
    if (piece === "<|>") cursors.push(text.length);
    else if (piece === "[|") open.push(text.length);
    else if (piece === "|]") {
      const start = open.pop();
      if (start === undefined) throw new Error(`A “|]” ends nothing: ${marked.slice(0, 80)}`);
      ranges.push([start, text.length]);
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`A “[|” has no “|]”: ${marked.slice(0, 80)}`);
  const document = TextDocument.create("", "smap", 0, text);
  return {
    text,
    cursors: cursors.map((offset) => document.positionAt(offset)),
    ranges: ranges.map(([start, end]) => ({ start: document.positionAt(start), end: document.positionAt(end) })),
  };
}
