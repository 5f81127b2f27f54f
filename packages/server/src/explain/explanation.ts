import { type ClientCapabilities, type MarkupContent, MarkupKind } from "vscode-languageserver";

/** Text that explains something, as paragraphs and lists; in Markdown if the editor shows it. Users' text stays text. */
export class Explanation {
  readonly #isMarkdown: boolean;
  readonly #paragraphs: string[] = [];

  constructor(formats: readonly MarkupKind[] | undefined) {
    this.#isMarkdown = formats?.includes(MarkupKind.Markdown) ?? false;
  }

  heading(text: string, ...details: (string | undefined)[]): this {
    const title = this.#isMarkdown ? `**${escaped(text)}**` : text;
    const rest = details.flatMap((detail) => (detail ? [this.#text(detail)] : []));
    return this.#add([title, ...rest].join(" · "));
  }

  paragraph(...parts: (string | undefined)[]): this {
    const given = parts.filter((part) => part !== undefined && part !== "") as string[];
    return given.length > 0 ? this.#add(given.map((part) => this.#text(part)).join(" · ")) : this;
  }

  /** A label, and what belongs under it; nothing if that is nothing. */
  list(label: string, items: readonly string[]): this {
    if (items.length === 0) return this;
    const lines = items.map((item) => `- ${this.#text(item).replaceAll(/\s*\n\s*/gu, " ")}`);
    return this.#add(`${this.#text(label)}\n\n${lines.join("\n")}`);
  }

  /** A link to a page of ours. */
  link(text: string, address: string): this {
    return this.#add(this.#isMarkdown ? `[${escaped(text)}](${address})` : `${text}: ${address}`);
  }

  toMarkup(): MarkupContent {
    const kind = this.#isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { kind, value: this.#paragraphs.join("\n\n") };
  }

  #add(paragraph: string): this {
    this.#paragraphs.push(paragraph);
    return this;
  }

  #text(text: string): string {
    return this.#isMarkdown ? escaped(text) : text;
  }
}

export function hoverFormats({ textDocument }: ClientCapabilities): readonly MarkupKind[] | undefined {
  return textDocument?.hover?.contentFormat;
}

export function completionFormats({ textDocument }: ClientCapabilities): readonly MarkupKind[] | undefined {
  return textDocument?.completion?.completionItem?.documentationFormat;
}

/**
 * A text that Markdown shows as it is: no emphasis, no link, no HTML, no list. Only what would be taken for a mark is
 * escaped, since some editors show the text as it is sent.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<>&~|]/gu, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu, "\\$&")
    .replaceAll(/^(\s*)([#+=:-]|\d+(?=[.)]))/gmu, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replaceAll(/[ \t]*\r?\n[ \t]*/gu, "  \n");
}
