import { type Word, wordsOf } from "@smap/language";
import { knownCluster, knownPerspective, type SourceRange } from "@smap/model";
import {
  type ClientCapabilities,
  SemanticTokenModifiers as modifiers,
  SemanticTokensBuilder,
  SemanticTokenTypes as types,
} from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

const tokenTypes = [
  types.keyword,
  types.operator,
  types.string,
  types.number,
  types.comment,
  types.decorator,
  types.enumMember,
  types.function,
  types.interface,
  types.enum,
  types.property,
  types.event,
  types.namespace,
  types.class,
  types.type,
];
const tokenModifiers = [modifiers.declaration, modifiers.defaultLibrary];

const typeOfWord: Readonly<Partial<Record<Word["kind"], string>>> = {
  keyword: types.keyword,
  operator: types.operator,
  text: types.string,
  number: types.number,
  comment: types.comment,
  rule: types.decorator,
  term: types.enumMember,
};

const typeOfName: Readonly<Record<string, string>> = {
  objective: types.function,
  imported: types.function,
  segment: types.interface,
  theme: types.enum,
  measure: types.property,
  initiative: types.event,
  import: types.namespace,
  perspective: types.class,
  cluster: types.type,
};

/** What each word is: no word is reserved, so only the server can tell a keyword from a name that is spelled like one. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true },
  }),
  listen(connection, session) {
    const { semanticTokens } = connection.languages;
    const builders = new Map<string, SemanticTokensBuilder>();
    session.open.onClose((uri) => builders.delete(uri));
    semanticTokens.on(
      aboutText(session, { data: [] }, (read) => {
        const builder = new SemanticTokensBuilder();
        builders.set(read.uri, builder);
        pushAll(builder, read, session.client);
        return builder.build();
      }),
    );
    semanticTokens.onDelta(
      aboutText(session, { data: [] }, (read, { previousResultId }) => {
        const builder = builders.get(read.uri) ?? new SemanticTokensBuilder();
        builders.set(read.uri, builder);
        builder.previousResult(previousResultId);
        pushAll(builder, read, session.client);
        return builder.buildEdits();
      }),
    );
    semanticTokens.onRange(
      aboutText(session, { data: [] }, (read, { range }) => {
        const builder = new SemanticTokensBuilder();
        pushAll(builder, read, session.client, range);
        return builder.build();
      }),
    );
  },
};

function pushAll(
  builder: SemanticTokensBuilder,
  { source }: ReadText,
  client: ClientCapabilities,
  within?: SourceRange,
): void {
  // An editor with a grammar of its own already knows texts, numbers and comments, down to the escapes in them.
  const isGrammarThere = client.textDocument?.semanticTokens?.augmentsSyntaxTokens === true;
  for (const word of wordsOf(source)) {
    const { kind, range } = word;
    if (isGrammarThere && (kind === "text" || kind === "number" || kind === "comment" || kind === "operator")) continue;
    if (within && (range.end.line < within.start.line || range.start.line > within.end.line)) continue;
    const type = tokenTypes.indexOf((kind === "name" ? typeOfName[word.name.kind] : typeOfWord[kind]) as types);
    if (type < 0) continue;
    for (let line = range.start.line; line <= range.end.line; line++) {
      const start = line === range.start.line ? range.start.character : 0;
      const lineLength = source.endOfLine(line) - source.offsetAt({ line, character: 0 });
      const end = line === range.end.line ? range.end.character : lineLength;
      if (end > start) builder.push(line, start, end - start, type, modifiersOf(word));
    }
  }
}

function modifiersOf(word: Word): number {
  if (word.kind !== "name") return 0;
  const { kind, id, declares } = word.name;
  const [band = "", cluster = ""] = id.split(".");
  const isKnown =
    (kind === "perspective" && knownPerspective(band)) || (kind === "cluster" && knownCluster(band, cluster));
  return (declares ? 1 : 0) + (isKnown ? 2 : 0);
}
