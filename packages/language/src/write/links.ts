import type { Link } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { removeStatement } from "./remove.ts";
import { type Source, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/**
 * Takes one link out of the statement that makes it. What is left of a chain stays a chain, its reason and block with each
 * part.
 */
export function removeLink(source: Source, link: Link): OffsetEdit | undefined {
  const [begin, end] = source.offsetsOf(link.origin.range);
  const statement = source.statementAt(begin, end);
  if (statement?.$type === "ObjectiveLink") return rewriteFromObjective(source, statement, link);
  if (statement?.$type !== "Link") return undefined;
  const groups = [statement.from, ...statement.steps.map(({ to }) => to)].map((ends) => ends.map(nameOfEnd));
  const place = placeOf(source, statement, link);
  if (place === undefined) return undefined;
  const tail = tailOf(source, statement);
  const head = groups.slice(0, place + 1);
  const rest = groups.slice(place + 1);
  const causes = groups[place] ?? [];
  const effects = groups[place + 1] ?? [];
  const parts: string[] = [];
  if (head.length > 1) parts.push(chain(head));
  const others = causes.filter((cause) => cause !== link.from.name);
  if (others.length > 0) parts.push(chain([others, effects]));
  const left = effects.filter((effect) => effect !== link.to.name);
  if (left.length > 0) parts.push(chain([[link.from.name], left]));
  if (rest.length > 1) parts.push(chain(rest));
  if (parts.length === 0) return removeStatement(source, statement);
  const newText = parts.map((part) => part + tail).join(source.lineBreak);
  const [start, stop] = stretchOf(statement);
  return { start, end: stop, newText };
}

function rewriteFromObjective(source: Source, statement: syntax.ObjectiveLink, link: Link): OffsetEdit {
  const left = statement.to.map(nameOfEnd).filter((name) => name !== link.to.name);
  if (left.length === 0) return removeStatement(source, statement);
  const [start, end] = stretchOf(statement);
  return { start, end, newText: `-> ${left.join(", ")}${tailOf(source, statement)}` };
}

/** Which arrow of a chain makes the link, counted from 0. */
function placeOf(source: Source, statement: syntax.Link, link: Link): number | undefined {
  const [at] = source.offsetsOf(link.to.range);
  const index = statement.steps.findIndex((step) => {
    const [begin, end] = stretchOf(step);
    return begin <= at && at < end;
  });
  return index < 0 ? undefined : index;
}

/** The reason and the block, as written. */
function tailOf(source: Source, statement: syntax.Link | syntax.ObjectiveLink): string {
  const ends = statement.$type === "Link" ? statement.steps : statement.to;
  const last = ends.at(-1);
  if (!last || (statement.reason === undefined && !statement.block)) return "";
  return source.text.slice(stretchOf(last)[1], stretchOf(statement)[1]);
}

function nameOfEnd({ target, member }: syntax.End): string {
  return member ? `${target.$refText}.${member.$refText}` : target.$refText;
}

function chain(groups: readonly (readonly string[])[]): string {
  return groups.map((names) => names.join(", ")).join(" -> ");
}
