import { type Word, wordAt } from "@smap/language";
import { clusterTitle, knownPerspective, type Position } from "@smap/model";
import type { Hover } from "vscode-languageserver";
import { purposeOf } from "../complete/statements.ts";
import { Explanation, hoverFormats } from "../explain/explanation.ts";
import { meaningOf, meaningOfBox } from "../explain/meanings.ts";
import { explainObjective } from "../explain/objective.ts";
import { explainRule } from "../explain/rule.ts";
import { titleOfEnd } from "../explain/titles.ts";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";
import { targetAt } from "../targets.ts";

/** An objective with what leads to it and what it leads to; a word of the vocabulary; a rule. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen(connection, session) {
    connection.onHover(aboutText(session, null, (read, { position }) => hoverAt(session, read, position)));
  },
};

function hoverAt(session: Session, read: ReadText, position: Position): Hover | null {
  const word = wordAt(read.source, position);
  if (!word) return null;
  const explanation = new Explanation(hoverFormats(session.client));
  const isExplained = explainWord(explanation, session, read, word);
  return isExplained ? { contents: explanation.toMarkup(), range: word.range } : null;
}

function explainWord(explanation: Explanation, session: Session, read: ReadText, word: Word): boolean {
  switch (word.kind) {
    case "rule":
      return explainRule(explanation, word.text);
    case "term": {
      const meaning = meaningOf(word.term, word.text);
      if (meaning) explanation.heading(word.text, word.term).paragraph(meaning);
      return meaning !== undefined;
    }
    case "keyword": {
      const purpose = isOfImport(read, word) ? undefined : purposeOf(word.text);
      if (purpose) explanation.heading(word.text).paragraph(purpose);
      return purpose !== undefined;
    }
    case "name":
      return explainName(explanation, session, read, word);
    default:
      return false;
  }
}

/** The “from” of an import is not that of an initiative. */
function isOfImport({ text, source }: ReadText, { range: { start } }: Word): boolean {
  return text.startsWith("import", source.offsetAt({ line: start.line, character: 0 })) && start.character > 0;
}

function explainName(explanation: Explanation, session: Session, read: ReadText, word: Word): boolean {
  const found = targetAt(read, word.range.start);
  if (!found) return false;
  const { kind, id, uri } = found.target;
  const { map } = read;
  switch (kind) {
    case "objective": {
      const other = session.maps.get(uri);
      return other !== undefined && explainObjective(explanation, other.map, id);
    }
    case "perspective":
    case "cluster": {
      explanation.heading(titleOfEnd(map, { kind, name: id }), kind).paragraph(meaningOfBox(id));
      const box = map.perspectives.find(({ name }) => name === id.split(".")[0]);
      const column = box?.clusters.find(({ name }) => `${box.name}.${name}` === id);
      explanation.paragraph((column ?? box)?.description);
      if (kind === "perspective" && knownPerspective(id)?.clusters.length)
        explanation.list(
          "Its known clusters",
          knownPerspective(id)?.clusters.map((one) => clusterTitle(id, one, map)) ?? [],
        );
      return true;
    }
    case "segment": {
      const segment = map.segments.find(({ name }) => name === id);
      if (!segment) return false;
      explanation.heading(segment.title ?? id, kind).paragraph(segment.description);
      explanation.list("Adopters", segment.adopters);
      explanation.list(
        "Traits",
        segment.traits.map(({ name, text }) => `${name}: ${text}`),
      );
      return true;
    }
    case "theme": {
      const theme = map.themes.find(({ name }) => name === id);
      if (!theme) return false;
      const titles = theme.objectives.map((name) => titleOfEnd(map, { kind: "objective", name }));
      explanation.heading(theme.title ?? id, kind).list("Objectives", titles);
      return true;
    }
    case "import": {
      const found = map.imports.find(({ name }) => name === id);
      if (!found) return false;
      explanation.heading(id, "import").paragraph(found.path);
      const count = found.objectives.length;
      explanation.paragraph(`${count} ${count === 1 ? "objective" : "objectives"} to link to as ${id}.NAME`);
      return true;
    }
    default:
      return false;
  }
}
