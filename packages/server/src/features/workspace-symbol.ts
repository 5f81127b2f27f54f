import { type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import type { Session } from "../session.ts";
import type { NamedThing } from "../workspace/summary.ts";

/** More than this nobody looks through. */
const maxSymbols = 500;

const kinds: Readonly<Record<NamedThing["kind"], SymbolKind>> = {
  map: SymbolKind.File,
  objective: SymbolKind.Method,
  theme: SymbolKind.Enum,
  segment: SymbolKind.Interface,
  measure: SymbolKind.Property,
  initiative: SymbolKind.Event,
};

/** Maps and what they hold, by name or title, in the whole workspace. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen(connection, session) {
    connection.onWorkspaceSymbol(async ({ query }) => {
      await session.workspace.ready();
      return symbolsFor(session, query);
    });
  },
};

function symbolsFor(session: Session, query: string): SymbolInformation[] {
  const letters = Array.from(query.toLowerCase().replaceAll(/\s/gu, ""));
  const symbols: SymbolInformation[] = [];
  for (const { uri, things } of session.workspace.summaries()) {
    for (const thing of things) {
      if (symbols.length >= maxSymbols) return symbols;
      const { kind, title, name, range, within } = thing;
      if (!inOrder(letters, `${name} ${title}`.toLowerCase())) continue;
      symbols.push({
        name: title.trim() || name || "Map",
        kind: kinds[kind],
        containerName: within,
        location: { uri, range },
      });
    }
  }
  return symbols;
}

/** Whether the letters occur in a text in this order, as editors match what is typed. */
function inOrder(letters: readonly string[], text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
