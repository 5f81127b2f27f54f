import type { Added } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { settingBefore } from "./fields.ts";
import { blockOf, insertAtTop, insertIntoBlock } from "./insert.ts";
import { holderOf } from "./locate.ts";
import * as render from "./render.ts";
import type { Source } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

const renderers: Readonly<Record<string, (value: never) => render.Lines>> = {
  import: render.renderImport,
  segment: render.renderSegment,
  trait: render.renderTrait,
  perspective: render.renderPerspective,
  cluster: render.renderCluster,
  objective: render.renderObjective,
  measure: render.renderMeasure,
  initiative: render.renderInitiative,
  theme: render.renderTheme,
  waiver: render.renderWaiver,
  link: render.renderLink,
  target: (value) => render.renderReading("target", value),
};

const types: Readonly<Record<string, syntax.Statement["$type"]>> = {
  import: "Import",
  segment: "Segment",
  trait: "Trait",
  perspective: "Perspective",
  cluster: "Cluster",
  objective: "Objective",
  measure: "Measure",
  initiative: "Initiative",
  theme: "Theme",
  waiver: "Waive",
  link: "Link",
  target: "Figure",
};

/** What stands before the first of a kind at the top level, last first. */
const orderAtTop: readonly syntax.Statement["$type"][] = [
  "Import",
  "MapHeader",
  "TextSetting",
  "WordSetting",
  "Proposition",
  "Span",
  "Waive",
  "Segment",
  "Perspective",
  "Theme",
  "Link",
];

/** Writes a new element. Undefined if there is nothing that could hold it. */
export function addElement(source: Source, { kind, parent, position, value }: Added): OffsetEdit | undefined {
  const write = renderers[kind];
  const type = types[kind];
  const holder = holderOf(source.map, parent, kind);
  if (!write || !type || !holder) return undefined;
  const lines = write(value as never);
  if (kind === "link" || parent === "") return atTop(source, type, lines, position);
  const statement = source.statementAt(...source.offsetsOf(holder.origin.range));
  if (!statement) return undefined;
  const inner = blockOf(statement)?.statements ?? [];
  return insertIntoBlock(source, statement, lines, placeAmong(inner, type, position));
}

/** Writes a statement at the top level, where its kind belongs: at a place among its like, if one is given. */
export function atTop(
  source: Source,
  type: syntax.Statement["$type"],
  lines: render.Lines,
  position?: number,
): OffsetEdit {
  const { statements } = source.tree;
  const own = statements.filter((statement) => statement.$type === type);
  const isBlock = type === "Perspective" || type === "Segment" || type === "Theme";
  if (position !== undefined && position < own.length && position > 0)
    return insertAtTop(source, lines, own[position - 1], isBlock);
  if (own.length > 0 && position !== 0) return insertAtTop(source, lines, own.at(-1), type === "Perspective");
  if (type === "Import") return insertAtTop(source, lines, undefined, false);
  if (type === "Waive") return insertAtTop(source, lines, settingBefore(source, "period") ?? undefined, false);
  const earlier = new Set(orderAtTop.slice(0, orderAtTop.indexOf(type)));
  const before = statements.findLast((statement) => earlier.has(statement.$type));
  return insertAtTop(source, lines, before, true);
}

/** After how many statements of a block an element goes: after the one before it of its kind, else at the end. */
function placeAmong(
  inner: readonly syntax.Statement[],
  type: syntax.Statement["$type"],
  position: number | undefined,
): number | undefined {
  const places = inner.flatMap((statement, index) => (statement.$type === type ? [index] : []));
  if (places.length === 0) return type === "Objective" ? placeOfFirst(inner) : undefined;
  if (position === undefined || position >= places.length) return (places.at(-1) as number) + 1;
  return position === 0 ? (places[0] as number) : (places[position - 1] as number) + 1;
}

/** Loose objectives of a band stand before its clusters. */
function placeOfFirst(inner: readonly syntax.Statement[]): number | undefined {
  const cluster = inner.findIndex(({ $type }) => $type === "Cluster");
  return cluster < 0 ? undefined : cluster;
}
