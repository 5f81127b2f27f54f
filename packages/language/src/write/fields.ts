import type { Changed } from "@smap/model";
import { GrammarUtils } from "langium";
import type * as syntax from "../generated/ast.ts";
import { writtenText } from "../lex/text-value.ts";
import { blockOf, insertAtTop, insertIntoBlock } from "./insert.ts";
import { originOf } from "./locate.ts";
import { removeStatement } from "./remove.ts";
import { type Source, type Stretch, spacesAfter, spacesBefore, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** How a field is written: as a statement of its own, or in the line that names its element. */
const statements: Readonly<Record<string, (value: unknown) => string>> = {
  profile: (value) => `profile ${value}`,
  status: (value) => `status ${value}`,
  language: (value) => `language ${value}`,
  vision: (value) => `vision ${writtenText(String(value))}`,
  mission: (value) => `mission ${writtenText(String(value))}`,
  values: (value) => `values ${writtenText(String(value))}`,
  description: (value) => `description ${writtenText(String(value))}`,
  owner: (value) => `owner ${writtenText(String(value))}`,
  code: (value) => `code ${writtenText(String(value))}`,
  unit: (value) => `unit ${writtenText(String(value))}`,
  source: (value) => `source ${writtenText(String(value))}`,
  evidence: (value) => `evidence ${writtenText(String(value))}`,
  horizon: (value) => `horizon ${value}`,
  strength: (value) => `strength ${value}`,
  every: (value) => `every ${value}`,
  reviewed: (value) => `reviewed ${value}`,
  weight: (value) => `weight ${value}%`,
  segments: (value) => `for ${(value as readonly string[]).join(", ")}`,
  adopters: (value) => `adopters ${(value as readonly string[]).join(", ")}`,
  proposition: (value) => {
    const { name, text } = value as { name: string; text?: string };
    return text === undefined ? `proposition ${name}` : `proposition ${name} ${writtenText(text)}`;
  },
  period: (value) => {
    const { from, to } = value as { from: string; to?: string };
    return to === undefined ? `period ${from}` : `period ${from} to ${to}`;
  },
};

/** Settings of the map, in the order in which they are written. */
const headerOrder = "profile status language vision mission values description owner proposition period".split(" ");

/** Sets, replaces or takes away one field of an element. Undefined if the element or the field is not to be found. */
export function setField(source: Source, change: Changed): OffsetEdit | undefined {
  const isOfMap = change.kind === "map" || change.kind === "setting";
  const field = change.kind === "setting" ? change.id : change.field;
  const origin = isOfMap ? source.map.origin : originOf(source.map, change.kind, change.id);
  if (!origin) return undefined;
  const written = origin.fields[field];
  const write = statements[field];
  if (!write) return setInHead(source, change, source.offsetsOf(origin.name), written && source.offsetsOf(written));
  if (written) {
    const statement = source.statementAt(...source.offsetsOf(written));
    if (!statement) return undefined;
    if (change.after === undefined) return removeStatement(source, statement);
    const [start, end] = stretchOf(statement);
    return { start, end, newText: write(change.after) };
  }
  if (change.after === undefined) return undefined;
  if (isOfMap) return insertAtTop(source, [write(change.after)], settingBefore(source, field), false);
  const statement = source.statementAt(...source.offsetsOf(origin.range));
  if (!statement) return undefined;
  return insertIntoBlock(source, statement, [write(change.after)], placeInBlock(statement, field));
}

/** `critical`, the title, and the role stand in the line that names the objective. */
function setInHead(
  source: Source,
  { id, field, after }: Changed,
  name: Stretch,
  written: Stretch | undefined,
): OffsetEdit | undefined {
  const statement = source.statementAt(...name);
  if (!statement) return undefined;
  const [begin] = stretchOf(statement);
  if (field === "critical") {
    if (after && !written) return { start: begin, end: begin, newText: "critical " };
    return !after && written
      ? { start: written[0], end: written[1] + spacesAfter(source, written[1]), newText: "" }
      : undefined;
  }
  const words = field === "title" ? writtenText(String(after)) : `as ${after}`;
  if (field === "title") {
    if (written && after !== undefined) return { start: written[0], end: written[1], newText: words };
    if (written) return { start: written[0] - spacesBefore(source, written[0]), end: written[1], newText: "" };
    return after === undefined ? undefined : { start: name[1], end: name[1], newText: ` ${words}` };
  }
  if (field !== "role") return undefined;
  if (written) {
    if (after !== undefined) return { start: written[0], end: written[1], newText: String(after) };
    return removeRole(source, id);
  }
  const title = originTitleEnd(source, statement) ?? name[1];
  return after === undefined ? undefined : { start: title, end: title, newText: ` ${words}` };
}

/** Takes an objective's `as ROLE` out, with the spaces before it. */
export function removeRole(source: Source, name: string): OffsetEdit | undefined {
  const role = originOf(source.map, "objective", name)?.fields.role;
  if (!role) return undefined;
  const [start, end] = source.offsetsOf(role);
  const as = GrammarUtils.findNodeForProperty(source.statementAt(start, end)?.$cstNode, "as");
  const comments = as ? source.text.slice(as.end, start - spacesBefore(source, start)) : "";
  const begin = as?.offset ?? start;
  return { start: begin - spacesBefore(source, begin), end, newText: comments };
}

function originTitleEnd(source: Source, statement: syntax.Statement): number | undefined {
  if (statement.$type !== "Objective" || statement.name === undefined) return undefined;
  const range = originOf(source.map, "objective", statement.name)?.fields.title;
  return range && source.offsetsOf(range)[1];
}

/** The setting of the map after which another is written: the last of those that come before it, else the `map` line. */
export function settingBefore(source: Source, field: string): syntax.Statement | undefined {
  const place = headerOrder.indexOf(field);
  const isBefore = (statement: syntax.Statement) => {
    if (statement.$type === "Import" || statement.$type === "MapHeader") return true;
    const keyword = "keyword" in statement ? String(statement.keyword) : statement.$type.toLowerCase();
    const own = headerOrder.indexOf(keyword);
    return own >= 0 && own < place;
  };
  return source.tree.statements.findLast(isBefore);
}

/** A description comes first, other settings after it and those like it, before what the block holds. */
function placeInBlock(statement: syntax.Statement, field: string): number {
  const inner = blockOf(statement)?.statements ?? [];
  if (field === "description") return 0;
  const isSetting = ({ $type }: syntax.Statement) =>
    $type === "TextSetting" || $type === "WordSetting" || $type === "Weight" || $type === "ForSegments";
  return inner.filter(isSetting).length === 0 ? 0 : inner.findLastIndex(isSetting) + 1;
}
