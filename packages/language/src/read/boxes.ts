import {
  type Cluster,
  clusterId,
  knownPerspective,
  knownPerspectives,
  nearestWord,
  type Objective,
  type Perspective,
  type SourceRange,
  type TermKind,
} from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { Contents, lifted } from "./contents.ts";
import type { Context } from "./context.ts";
import { Names, nameOf } from "./names.ts";
import { type Box, readObjective } from "./objectives.ts";
import { defined, originOf, type Parts, partsOf, rangeOfField, rangeOfFirst } from "./parts.ts";
import { ranges, textSetting, values } from "./settings.ts";
import { readWaivers } from "./waivers.ts";
import { readWeight } from "./weights.ts";

type Settings = Pick<Perspective, "description" | "owner" | "weight">;

/** `perspective NAME ["Title"] { … }`; undefined if it is the second of its name. */
export function readPerspective(node: syntax.Perspective, context: Context): Perspective | undefined {
  const { notes } = context;
  const parts = partsOf(node);
  const name = nameOf(node, "perspective", parts, context.perspectives, notes);
  const place = rangeOfFirst(parts, "name", "title");
  const known = knownPerspectives.map((perspective) => perspective.name);
  if (node.name !== undefined) judgeName("perspective", { name: node.name, title: node.title, known, place }, context);
  if (name === undefined || !context.perspectives.take(name, parts, notes)) return undefined;

  const contents = new Contents(node.block, "perspective", notes);
  const clusterNames = new Names("cluster");
  return {
    name,
    ...defined({ title: node.title }),
    ...readBox(node, parts, contents, context),
    clusters: lifted<syntax.Cluster>(contents.statements, "Cluster").flatMap(
      (cluster) => readCluster(cluster, name, clusterNames, context) ?? [],
    ),
    objectives: readObjectives(contents, { perspective: name }, context),
    waivers: readWaivers(contents, notes),
  };
}

/** `cluster NAME ["Title"] { … }` */
function readCluster(node: syntax.Cluster, perspective: string, names: Names, context: Context): Cluster | undefined {
  const { notes } = context;
  const parts = partsOf(node);
  const name = nameOf(node, "cluster", parts, names, notes);
  const place = rangeOfFirst(parts, "name", "title");
  const known = knownPerspective(perspective)?.clusters.map((cluster) => cluster.name) ?? [];
  if (node.name !== undefined) judgeName("cluster", { name: node.name, title: node.title, known, place }, context);
  if (name === undefined || !names.take(name, parts, notes, clusterId(perspective, name))) return undefined;

  const contents = new Contents(node.block, "cluster", notes);
  return {
    name,
    ...defined({ title: node.title }),
    ...readBox(node, parts, contents, context),
    objectives: readObjectives(contents, { perspective, cluster: name }, context),
    waivers: readWaivers(contents, notes),
  };
}

function readBox(
  node: syntax.Perspective | syntax.Cluster,
  parts: Parts,
  contents: Contents,
  { notes }: Context,
): Settings & Pick<Perspective, "origin"> {
  const settings = {
    description: textSetting(contents, "description", notes),
    owner: textSetting(contents, "owner", notes),
    weight: readWeight(contents, notes),
  };
  const fields = { title: rangeOfField(parts, "title"), ...ranges(settings) };
  return { ...values<Settings>(settings), origin: originOf(node, parts, fields) };
}

function readObjectives(contents: Contents, box: Box, context: Context): Objective[] {
  return lifted<syntax.Objective>(contents.statements, "Objective").flatMap(
    (objective) => readObjective(objective, box, context) ?? [],
  );
}

/** A band or column of one's own needs a title; one that is spelled almost like a known one may be a slip. */
function judgeName(
  term: TermKind,
  { name, title, known, place }: { name: string; title?: string; known: readonly string[]; place: SourceRange },
  { notes }: Context,
): void {
  if (known.includes(name)) return;
  if (title === undefined) {
    notes.fault({ kind: "unknown-term", term, word: name, known, range: place });
    return;
  }
  const near = nearestWord(name, known);
  if (near) notes.fault({ kind: "near-term", term, word: name, near, range: place });
}
