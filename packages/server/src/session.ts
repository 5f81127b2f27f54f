import type { ClientCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Maps, ReadText } from "./maps.ts";
import type { Publisher } from "./publisher.ts";

/** What the features of one connection share. */
export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly maps: Maps;
  readonly publisher: Publisher;
  /** Texts whose map a preview wants after every change. */
  readonly followed: Set<string>;
  /** What the editor can do; known once it has introduced itself. */
  client: ClientCapabilities = {};

  constructor(parts: Pick<Session, "documents" | "maps" | "publisher" | "followed">) {
    this.documents = parts.documents;
    this.maps = parts.maps;
    this.publisher = parts.publisher;
    this.followed = parts.followed;
  }

  /** An open text, as it now reads. */
  read(uri: string): ReadText | undefined {
    const document = this.documents.get(uri);
    return document && this.maps.get(document);
  }
}
