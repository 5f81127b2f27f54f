import {
  clusterTitle,
  type Objective,
  type Origin,
  objectiveTitle,
  perspectiveTitle,
  type StrategyMap,
} from "@smap/model";
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";

/** The outline: segments, bands, columns, objectives with their measures and initiatives, themes. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  listen(connection, session) {
    connection.onDocumentSymbol(
      aboutText(session, [], ({ map, uri }): DocumentSymbol[] | SymbolInformation[] => {
        const symbols = documentSymbolsOf(map);
        const isNested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isNested ? symbols : symbols.flatMap((one) => flat(one, uri));
      }),
    );
  },
};

function documentSymbolsOf(map: StrategyMap): DocumentSymbol[] {
  const symbols = [
    ...map.segments.map(({ name, title, origin }) => symbol(title ?? name, name, SymbolKind.Interface, origin)),
    ...map.perspectives.map((band) =>
      symbol(perspectiveTitle(band, map), band.name, SymbolKind.Namespace, band.origin, [
        ...band.objectives.map(objectiveSymbol),
        ...band.clusters.map((cluster) =>
          symbol(clusterTitle(band.name, cluster, map), cluster.name, SymbolKind.Class, cluster.origin, [
            ...cluster.objectives.map(objectiveSymbol),
          ]),
        ),
      ]),
    ),
    ...map.themes.map(({ name, title, origin }) => symbol(title ?? name, name, SymbolKind.Enum, origin)),
  ];
  return symbols.sort((a, b) => a.range.start.line - b.range.start.line);
}

function objectiveSymbol(objective: Objective): DocumentSymbol {
  const { name, measures, initiatives, origin } = objective;
  return symbol(objectiveTitle(objective), name, SymbolKind.Method, origin, [
    ...measures.map((one) => symbol(one.title, one.name ?? "", SymbolKind.Property, one.origin)),
    ...initiatives.map((one) => symbol(one.title, one.name ?? "", SymbolKind.Event, one.origin)),
  ]);
}

function symbol(
  title: string,
  detail: string,
  kind: SymbolKind,
  { range, name }: Origin,
  children: DocumentSymbol[] = [],
): DocumentSymbol {
  // A symbol without a name is not shown at all.
  return { name: title.trim() || detail || "…", detail, kind, range, selectionRange: name, children };
}

function flat(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  containerName = "",
): SymbolInformation[] {
  return [{ name, kind, containerName, location: { uri, range } }, ...children.flatMap((one) => flat(one, uri, name))];
}
