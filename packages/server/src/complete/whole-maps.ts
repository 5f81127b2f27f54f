import { newMap, templates } from "@smap/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { Asked, Suggestion } from "./suggestion.ts";

const title = "Title";

/** Maps to go on from, where nothing is written yet. */
export function wholeMaps({ read, isAtLineEnd }: Asked): Suggestion[] {
  const { map } = read;
  if (map.title !== "" || map.perspectives.length > 0 || !isAtLineEnd) return [];
  return templates.map((template, index) => {
    const text = newMap(template, title);
    return {
      label: `map (${template.name})`,
      kind: CompletionItemKind.Snippet,
      detail: template.purpose,
      text,
      snippet: literally(text).replace(title, `\${1:${title}}`),
      rank: 1 + index / 100,
    };
  });
}

/** A text in a snippet, which means nothing but itself there. */
function literally(text: string): string {
  return text.replaceAll(/[\\$}]/gu, "\\$&");
}
