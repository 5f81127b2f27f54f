import type { TextEdit as LanguageEdit } from "@smap/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Finds stretches of a text, in its order. */
type FindStretches = (text: string) => readonly { start: number; end: number }[];

/**
 * Edits of several files, by address, in the form that the editor understands. Where it can, it lets the user write in place
 * of what is `toFillIn`.
 */
export function workspaceEdit(
  session: Session,
  edits: ReadonlyMap<string, readonly LanguageEdit[]>,
  toFillIn?: FindStretches,
): WorkspaceEdit {
  const entries = [...edits].map(([uri, changes]) => [uri, changes.map(plain)] as const);
  const can = session.client.workspace?.workspaceEdit;
  if (!can?.documentChanges) return { changes: Object.fromEntries(entries) };
  // VS Code indents the lines of a second snippet as it should the first's.
  const isFilledIn = (of: readonly TextEdit[]) => can.snippetEditSupport === true && of.length === 1;
  return {
    documentChanges: entries.map(([uri, changes]) => ({
      textDocument: { uri, version: session.open.get(uri)?.version ?? null },
      edits: toFillIn && isFilledIn(changes) ? new Snippets(session, uri, toFillIn).of(changes) : changes,
    })),
  };
}

function plain({ range, newText }: LanguageEdit): TextEdit {
  return { range: { start: range.start, end: range.end }, newText };
}

/** Edits of a text, with what is to be filled in as places to write at. */
class Snippets {
  readonly #session: Session;
  readonly #uri: string;
  readonly #toFillIn: FindStretches;
  /** Each place has a number of its own: editors write at once at those that share one. */
  #places = 0;

  constructor(session: Session, uri: string, toFillIn: FindStretches) {
    this.#session = session;
    this.#uri = uri;
    this.#toFillIn = toFillIn;
  }

  of(edits: readonly TextEdit[]): (TextEdit | SnippetTextEdit)[] {
    return edits.map((edit) => this.#snippet(edit));
  }

  /** Also what stood there already is to be filled in, in what is written anew. */
  #snippet({ range, newText }: TextEdit): TextEdit | SnippetTextEdit {
    const text = withoutIndent(newText, this.#indentBefore(range.start));
    const places = text === undefined ? [] : this.#toFillIn(text);
    if (text === undefined || places.length === 0) return { range, newText };
    const escaped = (from: number, to?: number) => text.slice(from, to).replaceAll(/[\\$}]/gu, "\\$&");
    const pieces = places.map(({ start, end }, at) => {
      return `${escaped(places[at - 1]?.end ?? 0, start)}\${${++this.#places}:${escaped(start, end)}}`;
    });
    return { range, snippet: { kind: "snippet", value: pieces.join("") + escaped(places.at(-1)?.end ?? 0) } };
  }

  #indentBefore({ line, character }: TextEdit["range"]["start"]): string {
    const range = { start: { line, character: 0 }, end: { line, character } };
    return /^[ \t]*/u.exec(this.#session.open.get(this.#uri)?.getText(range) ?? "")?.[0] ?? "";
  }
}

/** Editors indent the lines of a snippet like the one that it is put into. Undefined where they are indented less. */
function withoutIndent(text: string, indent: string): string | undefined {
  const [first = "", ...others] = text.split("\n");
  if (!others.every((line) => line.trim() === "" || line.startsWith(indent))) return undefined;
  return [first, ...others.map((line) => (line.trim() === "" ? line : line.slice(indent.length)))].join("\n");
}
