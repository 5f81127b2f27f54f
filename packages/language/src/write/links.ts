import type { Link } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { removeStatement } from "./remove.ts";
import { type Source, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** Takes links out of one statement that makes them. What is left of a chain stays a chain, its reason and block with each part. */
export function removeLinks(source: Source, links: readonly Link[]): OffsetEdit | undefined {
  const first = links[0];
  if (!first) return undefined;
  const statement = statementOf(source, first);
  if (statement?.$type === "ObjectiveLink") return rewriteFromObjective(source, statement, links);
  if (statement?.$type !== "Link") return undefined;
  const groups = [statement.from, ...statement.steps.map(({ to }) => to)].map((ends) => ends.map(endOf));
  const removed = statement.steps.map(() => new Set<string>());
  for (const link of links) {
    const place = placeOf(source, statement, link);
    if (place === undefined) return undefined;
    removed[place]?.add(`${startOf(source, link.from)}->${startOf(source, link.to)}`);
  }
  const parts = partsOf(groups, removed);
  if (parts.length === 0) return removeStatement(source, statement);
  const tail = tailOf(source, statement);
  const newText = parts.map((part) => part + tail).join(source.lineBreak);
  const [start, end] = stretchOf(statement);
  return { start, end, newText };
}

/** The statement that makes a link. */
export function statementOf(source: Source, { origin }: Link): syntax.Statement | undefined {
  return source.statementAt(...source.offsetsOf(origin.range));
}

/** An end of a link, and where it begins: a statement can name the same objective twice. */
interface WrittenEnd {
  readonly name: string;
  readonly start: number;
}

/** What a chain becomes without some of its links: chains of the steps that are whole, and the rest of the others. */
function partsOf(groups: readonly WrittenEnd[][], removed: readonly ReadonlySet<string>[]): string[] {
  const parts: string[] = [];
  let whole: WrittenEnd[][] = [groups[0] ?? []];
  const close = () => {
    if (whole.length > 1) parts.push(chain(whole));
  };
  for (const [step, gone] of removed.entries()) {
    const effects = groups[step + 1] ?? [];
    if (gone.size === 0) {
      whole.push(effects);
      continue;
    }
    close();
    whole = [effects];
    const causesByEffects = new Map<string, string[]>();
    for (const cause of groups[step] ?? []) {
      const left = listOf(effects.filter((effect) => !gone.has(`${cause.start}->${effect.start}`)));
      if (left !== "") causesByEffects.set(left, [...(causesByEffects.get(left) ?? []), cause.name]);
    }
    for (const [left, causes] of causesByEffects) parts.push(`${causes.join(", ")} -> ${left}`);
  }
  close();
  return parts;
}

function rewriteFromObjective(source: Source, statement: syntax.ObjectiveLink, links: readonly Link[]): OffsetEdit {
  const removed = new Set(links.map(({ to }) => startOf(source, to)));
  const left = statement.to.map(endOf).filter(({ start }) => !removed.has(start));
  if (left.length === 0) return removeStatement(source, statement);
  const [start, end] = stretchOf(statement);
  return { start, end, newText: `-> ${listOf(left)}${tailOf(source, statement)}` };
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

function endOf(end: syntax.End): WrittenEnd {
  const { target, member } = end;
  const name = member ? `${target.$refText}.${member.$refText}` : target.$refText;
  return { name, start: stretchOf(end)[0] };
}

function startOf(source: Source, { range }: Link["to"]): number {
  return source.offsetsOf(range)[0];
}

function chain(groups: readonly (readonly WrittenEnd[])[]): string {
  return groups.map(listOf).join(" -> ");
}

function listOf(ends: readonly WrittenEnd[]): string {
  return ends.map(({ name }) => name).join(", ");
}
