import { findRule, levels, rules } from "@smap/method";
import { profiles } from "@smap/model";
import { getLocation, type Location, parseTree } from "jsonc-parser";
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** A key or value of a settings file. */
interface Choice {
  readonly word: string;
  readonly detail: string;
  /** What a key’s value is at first, as JSON; absent for a value. */
  readonly value?: string;
}

/** What may stand at a place of a settings file. */
export function completionInSettings(document: TextDocument, offset: number): CompletionList | null {
  const text = document.getText();
  let location: Location;
  try {
    location = getLocation(text, offset);
  } catch {
    // Nested deeper than the parser can follow.
    return null;
  }
  const { previousNode, isAtPropertyKey } = location;
  const written = previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  const [start, end] = written ? [previousNode.offset, previousNode.offset + previousNode.length] : [offset, offset];
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const hasValue = /^\s*:/u.test(text.slice(end));
  const choices = isAtPropertyKey ? keysAt(location, text) : valuesAt(location);
  return {
    isIncomplete: false,
    items: choices.map(({ word, detail, value }): CompletionItem => {
      const quoted = JSON.stringify(word);
      return {
        label: word,
        kind: value === undefined ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
        detail,
        filterText: quoted,
        textEdit: { range, newText: value === undefined || hasValue ? quoted : `${quoted}: ${value}` },
      };
    }),
  };
}

function keysAt({ path }: Location, text: string): Choice[] {
  const [top, id] = path;
  if (path.length === 1)
    return [
      { word: "profile", detail: "The profile of maps that name none", value: '"for-profit"' },
      { word: "rules", detail: "The severity of each rule", value: "{}" },
    ];
  if (top !== "rules") return [];
  if (path.length === 2) {
    const given = keysOf(text, "rules");
    return rules
      .filter((rule) => !given.has(rule.id))
      .map((rule) => ({ word: rule.id, detail: `Fires when ${rule.when}`, value: `"${rule.severity["for-profit"]}"` }));
  }
  const options = Object.entries(findRule(String(id))?.options ?? {});
  return options.map(([word, value]) => ({ word, detail: `${value} if it is not set`, value: String(value) }));
}

function valuesAt({ path }: Location): Choice[] {
  const [top, , place = 0] = path;
  if (top === "profile") return Object.entries(profiles).map(([word, detail]) => ({ word, detail }));
  const isSeverity = top === "rules" && path.length >= 2 && place === 0;
  return isSeverity ? levels.map((word) => ({ word, detail: "" })) : [];
}

function keysOf(text: string, name: string): Set<string> {
  const member = parseTree(text)?.children?.find(({ children }) => children?.[0]?.value === name);
  return new Set(member?.children?.[1]?.children?.map(({ children }) => String(children?.[0]?.value)));
}
