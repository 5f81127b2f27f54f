import { causalGraph, objectivesOf, type PlacedObjective } from "@smap/model";
import { openPreviewCommand } from "@smap/protocol";
import type { CodeLens } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";

/** Which lens it is; what it says is found out when it comes into view. */
interface LensData {
  readonly uri: string;
  /** The objective that it stands on; absent on the map. */
  readonly objective?: string;
}

/** “2 causes · 3 effects · weight 30 %” on an objective, “Open map” on the map. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen(connection, session) {
    connection.onCodeLens(
      aboutText(session, [], async (read) => {
        await session.preferencesKnown;
        return session.preferences.codeLens ? lensesOf(read, session) : [];
      }),
    );
    connection.onCodeLensResolve((lens) => {
      const data = lens.data as LensData;
      const read = session.read(data.uri);
      return read ? { ...lens, command: commandOf(read, data) } : lens;
    });
  },
};

function lensesOf({ uri, map }: ReadText, session: Session): CodeLens[] {
  const ofMap = session.options.preview ? [{ range: map.origin.name, data: { uri } satisfies LensData }] : [];
  const ofObjectives = objectivesOf(map).map(({ objective: { name, origin } }) => ({
    range: origin.name,
    data: { uri, objective: name } satisfies LensData,
  }));
  return [...ofMap, ...ofObjectives];
}

function commandOf(
  read: ReadText,
  { uri, objective }: LensData,
): { title: string; command: string; arguments?: unknown[] } {
  if (objective === undefined) return { title: "Open map", command: openPreviewCommand, arguments: [uri] };
  const placed = objectivesOf(read.map).find((one) => one.objective.name === objective);
  // Only says something: there is nothing to run.
  return { title: placed ? summary(read, placed) : "", command: "" };
}

const graphs = new WeakMap<ReadText, ReturnType<typeof causalGraph>>();

function summary(read: ReadText, { objective: { name, weight } }: PlacedObjective): string {
  const graph = graphs.get(read) ?? causalGraph(read.map);
  graphs.set(read, graph);
  const abroad = (side: "from" | "to") => {
    const other = side === "from" ? "to" : "from";
    const links = read.map.links.filter((link) => link[side].kind === "imported" && link[other].name === name);
    return new Set(links.map((link) => link[side].name)).size;
  };
  const causes = graph.causesOf(name).length + abroad("from");
  const effects = graph.effectsOf(name).length + abroad("to");
  const parts = [counted(causes, "cause"), counted(effects, "effect")];
  return [...parts, ...(weight === undefined ? [] : [`weight ${weight} %`])].join(" · ");
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
