import { writeChanges } from "@smap/language";
import {
  clusterId,
  clusterTitle,
  type Link,
  nameFor,
  namesInLinks,
  objectivesOf,
  type PlacedObjective,
  type Position,
  type SourceRange,
  spelledOut,
} from "@smap/model";
import { CodeActionKind } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";
import { type Action, changing } from "./action.ts";

const moveKind = `${CodeActionKind.Refactor}.move`;

/** What can be written another way where the cursor is: at an objective, or at a link. */
export function refactorings(read: ReadText, range: SourceRange): Action[] {
  const { line } = range.start;
  const placed = objectivesOf(read.map).find(({ objective: { origin } }) => isOnLine(origin, line));
  const linkIndex = read.map.links.findIndex(
    ({ origin }) => origin.range.start.line <= line && line <= origin.name.end.line,
  );
  return [...(placed ? ofObjective(read, placed) : []), ...(linkIndex < 0 ? [] : ofLink(read, linkIndex))];
}

/** The lines from an objective's keyword to its title. */
function isOnLine(
  { range, name, fields }: { range: SourceRange; name: SourceRange; fields: Readonly<Record<string, SourceRange>> },
  line: number,
): boolean {
  return range.start.line <= line && line <= (fields.title ?? name).end.line;
}

function ofObjective(read: ReadText, placed: PlacedObjective): Action[] {
  const { objective } = placed;
  const { name, critical, title } = objective;
  const set = (field: string, before: unknown, after: unknown) =>
    [{ change: "changed", kind: "objective", id: name, field, before, after }] as const;
  const rewrite = { kind: CodeActionKind.RefactorRewrite };
  const own = read.map.links.flatMap((link, index) =>
    isIn(link.origin.range, objective.origin.range) ? [{ link, index, start: link.origin.range.start }] : [],
  );
  const statements = own.filter(({ start }, at) => !own.slice(0, at).some((other) => isSame(other.start, start)));
  const outward = statements.map(({ link, index }) => moved(link, index, ""));
  return [
    changing(read, set("critical", critical, !critical), {
      title: critical ? `Mark “${name}” as not critical` : `Mark “${name}” as critical`,
      ...rewrite,
    }),
    ...(title
      ? []
      : [
          changing(read, set("title", undefined, spelledOut(name)), {
            title: `Write the title “${spelledOut(name)}”`,
            ...rewrite,
          }),
        ]),
    ...renamedAfterTitle(read, placed),
    ...(outward.length === 0
      ? []
      : [
          changing(read, outward, {
            title: `Move the links of “${name}” out of its block`,
            kind: CodeActionKind.RefactorExtract,
          }),
        ]),
    ...moves(read, placed),
  ];
}

/** The name that the title would have given, where the one that is there has other words: a quick fix's, or an earlier title's. */
function renamedAfterTitle({ uri, version, map }: ReadText, { objective }: PlacedObjective): Action[] {
  const said = (objective.title ?? "").normalize("NFC").toLowerCase();
  const isTelling = objective.name.split(/[-_]/u).every((word) => said.includes(word.toLowerCase()));
  if (!/[\p{L}\p{N}]/u.test(said) || isTelling) return [];
  const taken = namesInLinks(map);
  taken.delete(objective.name);
  // A name that is used although nothing has it would come to mean this.
  for (const fault of map.faults) if (fault.kind === "unresolved-name") taken.add(fault.name);
  const name = nameFor(said, taken);
  if (name === objective.name) return [];
  const title = `Rename “${objective.name}” to “${name}”, after its title`;
  const data = { uri, version, rename: { objective: objective.name, name } };
  return [{ title, kind: CodeActionKind.RefactorRewrite, data }];
}

/** To each other column of the band, and out of its column. */
function moves(read: ReadText, { objective: { name }, perspective, cluster }: PlacedObjective): Action[] {
  const from = cluster ? clusterId(perspective.name, cluster.name) : perspective.name;
  const others = perspective.clusters.filter((one) => one !== cluster);
  return others.map((one) => {
    const after = clusterId(perspective.name, one.name);
    return changing(read, [{ change: "moved", kind: "objective", id: name, before: from, after }], {
      title: `Move “${name}” to “${clusterTitle(perspective.name, one, read.map)}”`,
      kind: moveKind,
    });
  });
}

function ofLink(read: ReadText, index: number): Action[] {
  const link = read.map.links[index];
  if (link?.from.kind !== "objective") return [];
  const cause = objectivesOf(read.map).find(({ objective }) => objective.name === link.from.name);
  if (!cause || isIn(link.origin.range, cause.objective.origin.range)) return [];
  const change = moved(link, index, link.from.name);
  // A statement of several causes or a chain cannot stand there, not even where some of its names are not found.
  if (writeChanges(read.source, [change]).problems.length > 0) return [];
  const title = `Move this link into the block of “${link.from.name}”`;
  return [changing(read, [change], { title, kind: CodeActionKind.RefactorInline })];
}

function moved(link: Link, position: number, after: string) {
  const id = `${link.from.name}->${link.to.name}`;
  const before = after === "" ? link.from.name : "";
  return { change: "moved", kind: "link", id, before, after, position } as const;
}

function isIn(inner: SourceRange, outer: SourceRange): boolean {
  return isUpTo(outer.start, inner.start) && isUpTo(inner.end, outer.end);
}

function isUpTo(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
