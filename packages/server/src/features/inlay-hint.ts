import { horizonOf, objectivesOf, type Position, type SourceRange } from "@smap/model";
import { type InlayHint, InlayHintKind } from "vscode-languageserver";
import { titleOfEnd } from "../explain/titles.ts";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

/** Behind a linked name its title, behind an objective without a horizon the one of its cluster. Both only if wanted. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen(connection, session) {
    connection.languages.inlayHint.on(
      aboutText(session, [], async (read, { range }) => {
        await session.preferencesKnown;
        const { linkedTitles, defaultHorizons } = session.preferences;
        const hints = [...(linkedTitles ? titles(read) : []), ...(defaultHorizons ? horizons(read) : [])];
        return hints.filter(({ position }) => isWithin(position, range));
      }),
    );
  },
};

function titles({ reading, map }: ReadText): InlayHint[] {
  const declared = new Set(objectivesOf(map).flatMap(({ objective: { name, title } }) => (title ? [name] : [])));
  return reading.names.flatMap(({ kind, id, range, declares }) => {
    if (declares || (kind !== "imported" && !(kind === "objective" && declared.has(id)))) return [];
    return [hint(range.end, shortened(titleOfEnd(map, { kind, name: id })))];
  });
}

function horizons({ map }: ReadText): InlayHint[] {
  return objectivesOf(map).flatMap((placed) => {
    const horizon = horizonOf(placed);
    return horizon && placed.objective.horizon === undefined
      ? [hint(placed.objective.origin.name.end, `${horizon} horizon`)]
      : [];
  });
}

function hint(position: Position, label: string): InlayHint {
  return { position, label, kind: InlayHintKind.Type, paddingLeft: true };
}

function shortened(title: string): string {
  const letters = Array.from(title.replaceAll(/\s+/gu, " "));
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("");
}

function isWithin({ line, character }: Position, { start, end }: SourceRange): boolean {
  return (
    (line > start.line || (line === start.line && character >= start.character)) &&
    (line < end.line || (line === end.line && character <= end.character))
  );
}
