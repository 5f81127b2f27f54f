import { causalGraph, objectivesOf, type PlacedObjective } from "@smap/model";
import { openPreviewCommand } from "@smap/protocol";
import type { CodeLens, Connection } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import { refreshLenses } from "../refresh.ts";
import type { Session } from "../session.ts";

/** Which lens it is; what it says is found out when it comes into view. */
interface LensData {
  readonly uri: string;
  /** The objective that it stands on; absent on the map. */
  readonly objective?: string;
}

const rest = 1000;

/** “2 causes · 3 effects · weight 30 %” on an objective, “Open map” on the map. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen(connection, session) {
    const asked = rememberAsked(connection, session);
    connection.onCodeLens(
      aboutText(session, [], async (read) => {
        asked.set(read.uri, read.version);
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

/**
 * VS Code does not ask again if a text loses the keyboard right after a change, as after an undo from the picture: it would go
 * on with the lenses of before. So it is told to, once a text that it asked about has come to rest, for `rest` ms.
 * @returns by text, the version that was last asked about
 */
function rememberAsked(connection: Connection, session: Session): Map<string, number> {
  const asked = new Map<string, number>();
  const resting = new Map<string, NodeJS.Timeout>();
  const forget = (uri: string) => {
    clearTimeout(resting.get(uri));
    resting.delete(uri);
  };
  session.open.onChange(({ uri }) => {
    forget(uri);
    if (!asked.has(uri)) return;
    const check = () => {
      resting.delete(uri);
      if (asked.get(uri) === session.open.get(uri)?.version) return;
      // One that does not ask now does not show the text.
      asked.delete(uri);
      refreshLenses(connection, session.client);
    };
    resting.set(uri, setTimeout(check, rest).unref());
  });
  session.open.onClose((uri) => {
    forget(uri);
    asked.delete(uri);
  });
  return asked;
}

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
