import {
  clusterTitle,
  type Objective,
  type Origin,
  objectiveTitle,
  perspectiveTitle,
  profileOf,
  type StrategyMap,
} from "@smap/model";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";

export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  listen(connection, session) {
    connection.onDocumentSymbol(aboutText(session, [], ({ reading }) => documentSymbolsOf(reading.map)));
  },
};

/** The outline: bands, columns, objectives. */
function documentSymbolsOf(map: StrategyMap): DocumentSymbol[] {
  return map.perspectives.map((band) =>
    symbol(perspectiveTitle(band, profileOf(map)), band.name, SymbolKind.Namespace, band.origin, [
      ...band.objectives.map(objectiveSymbol),
      ...band.clusters.map((cluster) =>
        symbol(
          clusterTitle(band.name, cluster),
          cluster.name,
          SymbolKind.Class,
          cluster.origin,
          cluster.objectives.map(objectiveSymbol),
        ),
      ),
    ]),
  );
}

function objectiveSymbol(objective: Objective): DocumentSymbol {
  return symbol(objectiveTitle(objective), objective.name, SymbolKind.Method, objective.origin, []);
}

function symbol(
  title: string,
  detail: string,
  kind: SymbolKind,
  { range, name }: Origin,
  children: DocumentSymbol[],
): DocumentSymbol {
  // A symbol without a name is not shown at all.
  return { name: title.trim() || detail, detail, kind, range, selectionRange: name, children };
}
