import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { keyOf } from "./addresses.ts";

/** The texts that are open in the editor, whichever way their address is spelled. */
export class OpenTexts {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #spelling = new Map<string, string>();

  constructor(documents: TextDocuments<TextDocument>) {
    this.#documents = documents;
    documents.onDidOpen(({ document: { uri } }) => this.#spelling.set(keyOf(uri), uri));
    documents.onDidClose(({ document: { uri } }) => this.#spelling.delete(keyOf(uri)));
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri) ?? this.#documents.get(this.#spelling.get(keyOf(uri)) ?? "");
  }

  onChange(changed: (document: TextDocument) => void): void {
    this.#documents.onDidChangeContent(({ document }) => changed(document));
  }

  onClose(closed: (uri: string) => void): void {
    this.#documents.onDidClose(({ document: { uri } }) => closed(uri));
  }

  all(): TextDocument[] {
    return this.#documents.all();
  }
}
