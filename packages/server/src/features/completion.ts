import { type Place, placeAt, type Want } from "@smap/language";
import type { Position } from "@smap/model";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver";
import { missingClusters, missingPerspectives } from "../complete/boxes.ts";
import { membersOf, namesFor, newNames } from "../complete/names.ts";
import { completionInSettings } from "../complete/settings.ts";
import { statementsFor } from "../complete/statements.ts";
import type { Asked, Suggestion } from "../complete/suggestion.ts";
import { rulesFor, termsFor } from "../complete/terms.ts";
import { datesFor, filesFor, textsLike } from "../complete/texts.ts";
import { wholeMaps } from "../complete/whole-maps.ts";
import { completionFormats, Explanation } from "../explain/explanation.ts";
import { explainObjective } from "../explain/objective.ts";
import { aboutText, type Feature } from "../feature.ts";
import { importedUri } from "../files/addresses.ts";
import { isSettingsFile } from "../files/project-settings.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";

/** More than this nobody looks through; typing another letter asks again. */
const maxItems = 300;

/** What may stand at the cursor, and nothing else. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [" ", ".", ",", '"', "/"], resolveProvider: true },
  }),
  listen(connection, session) {
    const inMap = aboutText(session, null, (read: ReadText, params: CompletionParams) =>
      completionAt(session, read, params),
    );
    connection.onCompletion((params, token) => {
      const { textDocument, position } = params;
      const document = isSettingsFile(textDocument.uri) && session.open.get(textDocument.uri);
      return document ? completionInSettings(document, document.offsetAt(position)) : inMap(params, token);
    });
    connection.onCompletionResolve((item) => explained(session, item));
  },
};

function completionAt(
  session: Session,
  read: ReadText,
  { position, context }: CompletionParams,
): CompletionList | null {
  const place = placeAt(read.source, position);
  if (!place) return null;
  const asked = { read, place, isAtLineEnd: isAtLineEnd(read, place.range.end) };
  const { wants } = place;
  // A space asks as well, and a quote that ends a text.
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter && wants.some(isNoNeed)) return null;
  // Where a statement may begin, so may a link, with the name of its cause; but that is more seldom what is meant.
  const isLineBegin = wants.some(({ kind }) => kind === "statement");
  const all = wants.flatMap((want) => {
    const suggestions = suggestionsFor(session, asked, want);
    return isLineBegin && want.kind === "name" ? suggestions.map(afterStatements) : suggestions;
  });
  const letters = place.typed.toLowerCase();
  const fitting = all.length > maxItems ? all.filter(({ label, matches = label }) => fits(letters, matches)) : all;
  const sorted = fitting.toSorted((a, b) => (a.rank ?? 5) - (b.rank ?? 5)).slice(0, maxItems);
  return {
    isIncomplete: all.length > maxItems,
    items: sorted.map((suggestion, index) => itemOf(session, read, place, suggestion, index)),
  };
}

/**
 * Where any statement may stand, a space is only somebody's who indents a line, or begins the next one; and Enter behind what is complete ends the line,
 * which it would not do in a list.
 */
function isNoNeed(want: Want): boolean {
  return want.kind === "statement" || ("isOptional" in want && want.isOptional === true);
}

function afterStatements(suggestion: Suggestion): Suggestion {
  return { ...suggestion, rank: (suggestion.rank ?? 5) + 10 };
}

function suggestionsFor(session: Session, asked: Asked, want: Want): Suggestion[] {
  const { place } = asked;
  switch (want.kind) {
    case "statement":
      return [
        ...(place.holder === "map" ? [...wholeMaps(asked), ...missingPerspectives(asked, true)] : []),
        ...(place.holder === "perspective" ? missingClusters(asked, true) : []),
        ...statementsFor(asked),
      ];
    case "keyword":
      return want.words.map((label) => ({ label, kind: CompletionItemKind.Keyword, rank: 1 }));
    case "term":
      return termsFor(asked, want);
    case "name":
      return namesFor(asked, want);
    case "new name":
      return newNames(asked, want.of);
    case "member":
      return membersOf(asked, want.of);
    case "rule":
      return rulesFor(asked);
    case "date":
      return datesFor(asked);
    case "file":
      return filesFor(session, asked);
    case "like":
      return textsLike(asked, want.keyword);
  }
}

function itemOf(session: Session, read: ReadText, place: Place, suggestion: Suggestion, index: number): CompletionItem {
  const { label, kind, detail, documentation, text = label, snippet, matches, objective } = suggestion;
  const isSnippet = snippet !== undefined && session.client.textDocument?.completion?.completionItem?.snippetSupport;
  const { range } = place;
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: asMarkup(session, documentation) }),
    ...labelDetailsOf(suggestion, isSnippet === true),
    ...(matches === undefined ? {} : { filterText: matches }),
    sortText: String(index).padStart(4, "0"),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: {
      range: { start: range.start, end: range.end },
      newText: apart(read, place, isSnippet ? snippet : text),
    },
    ...(objective === undefined ? {} : { data: { uri: read.uri, objective } }),
  };
}

/** Editors show these beside every label, the detail only beside the one that is pointed at. */
function labelDetailsOf({ detail = "", within, more = "" }: Suggestion, isSnippet: boolean) {
  const besides = `${isSnippet ? more : ""}${within === undefined ? "" : `  ${detail}`}`;
  if (besides === "") return {};
  return { labelDetails: { detail: besides, ...(within === undefined ? {} : { description: within }) } };
}

/** What is written, with a space where it would otherwise run into what stands before or behind it. */
function apart({ source, text }: ReadText, { range }: Place, written: string): string {
  const [before, behind] = [text[source.offsetAt(range.start) - 1], text[source.offsetAt(range.end)]];
  const isGlued = /["”%}\p{L}\p{N}]/u.test(before ?? "") && /^[\p{L}\p{N}{-]/u.test(written);
  const isGluedBehind = /[\p{L}\p{N}"]/u.test(behind ?? "") && /[\p{L}\p{N}]$/u.test(written);
  return `${isGlued ? " " : ""}${written}${isGluedBehind ? " " : ""}`;
}

/** The objective that an item names, explained as when it is pointed at in the text. */
function explained(session: Session, item: CompletionItem): CompletionItem {
  const data = item.data as { uri: string; objective: string } | undefined;
  const read = data && session.read(data.uri);
  if (!read) return item;
  const [name = "", member] = data.objective.split(".");
  const path = member === undefined ? undefined : read.map.imports.find((one) => one.name === name)?.path;
  const target = path === undefined ? read.uri : importedUri(read.uri, path);
  const map = target === undefined ? undefined : session.maps.get(target)?.map;
  const explanation = new Explanation(completionFormats(session.client));
  if (!map || !explainObjective(explanation, map, member ?? name)) return item;
  return { ...item, documentation: explanation.toMarkup() };
}

function asMarkup(session: Session, text: string) {
  return new Explanation(completionFormats(session.client)).paragraph(text).toMarkup();
}

function isAtLineEnd({ source, text }: ReadText, end: Position): boolean {
  return /^[\s}]*(?:\/\/|$)/u.test(text.slice(source.offsetAt(end), source.endOfLine(end.line)));
}

/** Whether what is typed occurs in a text, its letters in this order. */
function fits(letters: string, text: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
