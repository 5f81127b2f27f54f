import { type Horizon, horizons, type Objective, rolesAt } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { nameMissingAfter, valueMissing } from "../messages/missing.ts";
import { Contents } from "./contents.ts";
import type { Context } from "./context.ts";
import { readInitiative } from "./initiatives.ts";
import { noteMissingNames } from "./lists.ts";
import { readMeasure } from "./measures.ts";
import { nameOf } from "./names.ts";
import { defined, originOf, type Parts, partsOf, rangeOfField, rangeOfFirst } from "./parts.ts";
import { ranges, textSetting, values, type Written, wordSetting } from "./settings.ts";
import { readWaivers } from "./waivers.ts";
import { readWeight } from "./weights.ts";

/** The box that an objective stands in. */
export interface Box {
  readonly perspective: string;
  /** Absent for an objective that stands loose in its band. */
  readonly cluster?: string;
}

type Settings = Pick<Objective, "description" | "owner" | "weight" | "code" | "horizon" | "role">;

/** `[critical] objective NAME ["Title"] [as ROLE] [{ … }]`; undefined if it is nameless, or the second of its name. */
export function readObjective(node: syntax.Objective, box: Box, context: Context): Objective | undefined {
  const { notes } = context;
  const parts = partsOf(node);
  const name = nameOf(node, "objective", parts, context.objectives, notes);
  const place = rangeOfFirst(parts, "name", "title", "keyword");
  const isKept = name !== undefined && context.objectives.take(name, parts, notes);

  const contents = new Contents(node.block, "objective", notes);
  const settings = {
    role: readRole(node, parts, name ?? "", box, context),
    description: textSetting(contents, "description", notes),
    owner: textSetting(contents, "owner", notes),
    weight: readWeight(contents, notes),
    code: textSetting(contents, "code", notes),
    horizon: wordSetting<Horizon>(contents, "horizon", horizons, "horizon", notes, name),
  };
  const segments = readSegments(contents, context);
  const measures = contents.all("Measure").map((measure) => readMeasure(measure, name ?? "", context.measures, notes));
  const initiatives = contents
    .all("Initiative")
    .map((initiative) => readInitiative(initiative, name ?? "", context.initiatives, notes));
  const waivers = readWaivers(contents, notes);
  if (!isKept) return undefined;

  const cause = { kind: "objective", name, range: place } as const;
  for (const link of contents.all("ObjectiveLink")) context.links.push({ node: link, cause });
  const fields = {
    critical: rangeOfField(parts, "critical"),
    title: rangeOfField(parts, "title"),
    ...ranges({ ...settings, segments: segments[0] }),
  };
  return {
    name,
    ...defined({ title: node.title }),
    critical: node.critical,
    ...values<Settings>(settings),
    segments: segments.map(({ value }) => value),
    measures: measures.filter((measure) => measure !== undefined),
    initiatives: initiatives.filter((initiative) => initiative !== undefined),
    waivers,
    origin: { ...originOf(node, parts, fields), name: place },
  };
}

function readRole(
  node: syntax.Objective,
  parts: Parts,
  name: string,
  box: Box,
  { notes }: Context,
): Written<string> | undefined {
  if (!node.as) return undefined;
  const known = rolesAt(box.perspective, box.cluster);
  const range = rangeOfField(parts, "role");
  if (!range) {
    notes.problem(valueMissing("as", `one of ${known.join(", ")}`), rangeOfFirst(parts, "as"));
    return undefined;
  }
  const role = node.role as string;
  if (known.includes(role)) return { value: role, range };
  notes.fault({ kind: "unknown-term", term: "role", word: role, known, range, within: name });
  return undefined;
}

/** `for SEGMENT, …` */
function readSegments(contents: Contents, { segments, notes }: Context): Written<string>[] {
  const statement = contents.one("ForSegments");
  if (!statement) return [];
  const parts = partsOf(statement);
  const keyword = parts[0];
  if (keyword && parts.length === 1) notes.problem(nameMissingAfter(keyword.text), keyword.range);
  else noteMissingNames(parts, notes);
  const written = new Map<string, Written<string>>();
  for (const { field, text, range } of parts) {
    if (field !== "segments") continue;
    const name = text.normalize("NFC");
    if (segments.has(name)) {
      written.set(name, { value: name, range });
      notes.name({ kind: "segment", id: name, range, declares: false });
    } else notes.fault({ kind: "unresolved-name", named: "segment", name, candidates: segments.list(), range });
  }
  return [...written.values()];
}
