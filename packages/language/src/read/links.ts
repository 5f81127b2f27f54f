import { type Lag, type LagUnit, type Link, type LinkEnd, lagUnits, type Strength, strengths } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { tooManyLinks } from "../messages/misplaced.ts";
import { nameMissingAfter, valueMissing } from "../messages/missing.ts";
import { Contents } from "./contents.ts";
import type { Context, LinkFromObjective } from "./context.ts";
import { noteMissingNames } from "./lists.ts";
import type { Notes } from "./notes.ts";
import { readCount } from "./numbers.ts";
import { defined, type Parts, partsOf, rangeOf, rangeOfField, rangeOfFirst, spanning } from "./parts.ts";
import type { Scope } from "./scope.ts";
import { dateField, ranges, textSetting, values, type Written, wordSetting } from "./settings.ts";
import { readTerm } from "./terms.ts";
import { readWaivers } from "./waivers.ts";

type Settings = Pick<Link, "strength" | "lag" | "evidence" | "reviewed">;

/** Lists on both sides of an arrow multiply; no map of people has more links than this. */
export const maxLinks = 20_000;

/** Reads all links of a text, those from objectives' blocks too, in the order of the text. */
export function readLinks(chains: readonly syntax.Link[], scope: Scope, context: Context): Link[] {
  const statements = [
    ...chains.map((node) => ({ node, read: () => readChain(node, scope, context.notes) })),
    ...context.links.map((link) => ({ node: link.node, read: () => readFromObjective(link, scope, context.notes) })),
  ].sort((a, b) => (a.node.$cstNode?.offset ?? 0) - (b.node.$cstNode?.offset ?? 0));

  const links: Link[] = [];
  for (const { node, read } of statements) {
    const { pairs, shared } = read();
    const count = pairs.reduce((sum, { causes, effects }) => sum + causes.length * effects.length, 0);
    if (links.length + count > maxLinks) {
      context.notes.problem(tooManyLinks(links.length + count, maxLinks), rangeOf(node));
      break;
    }
    for (const { causes, effects, arrow } of pairs)
      for (const from of causes) for (const to of effects) links.push(link(from, to, arrow ?? from, node, shared));
  }
  return links;
}

interface WrittenLinks {
  readonly pairs: readonly Pair[];
  readonly shared: Shared;
}

/** Causes on one side of an arrow, effects on the other. */
interface Pair {
  readonly causes: readonly LinkEnd[];
  readonly effects: readonly LinkEnd[];
  /** The arrow, where the causes are not written beside it. */
  readonly arrow?: Pick<LinkEnd, "range">;
}

/** What a statement says of each link that it makes. */
interface Shared extends Settings, Pick<Link, "reason" | "waivers"> {
  readonly fields: Record<string, Link["origin"]["range"]>;
}

/** `A, B -> C -> D ["why"] [{ … }]` */
function readChain(node: syntax.Link, scope: Scope, notes: Notes): WrittenLinks {
  const parts = partsOf(node);
  const firstStep = parts.findIndex((part) => part.field === "steps");
  noteMissingNames(parts.slice(0, firstStep), notes);
  const groups = [readEnds(node.from, scope, notes)];
  for (const step of node.steps) {
    noteMissingNames(partsOf(step), notes);
    groups.push(readEnds(step.to, scope, notes));
  }
  const pairs = groups.slice(1).map((effects, index) => ({ causes: groups[index] ?? [], effects }));
  return { pairs, shared: readShared(node, parts, notes) };
}

/** `-> C, D ["why"] [{ … }]` */
function readFromObjective({ node, cause }: LinkFromObjective, scope: Scope, notes: Notes): WrittenLinks {
  const parts = partsOf(node);
  const end = parts.findIndex((part) => part.field === "reason" || part.field === "block");
  noteMissingNames(end < 0 ? parts : parts.slice(0, end), notes);
  const pair = { causes: [cause], effects: readEnds(node.to, scope, notes), arrow: { range: rangeOfFirst(parts) } };
  return { pairs: [pair], shared: readShared(node, parts, notes) };
}

function readEnds(ends: readonly syntax.End[], scope: Scope, notes: Notes): LinkEnd[] {
  return ends.flatMap((node) => {
    const parts = partsOf(node);
    const dot = parts.find((part) => part.field === "dot");
    const member = node.member?.$refText;
    if (dot && member === undefined) {
      notes.problem(nameMissingAfter("."), dot.range);
      return [];
    }
    const targetRange = rangeOfFirst(parts, "target");
    const name = { target: node.target.$refText.normalize("NFC"), targetRange, range: rangeOf(node) };
    if (member === undefined) return scope.end(name, notes) ?? [];
    const memberRange = rangeOfFirst(parts, "member");
    return scope.end({ ...name, member: member.normalize("NFC"), memberRange }, notes) ?? [];
  });
}

function readShared(node: syntax.Link | syntax.ObjectiveLink, parts: Parts, notes: Notes): Shared {
  const contents = new Contents(node.block, "link", notes);
  const settings = {
    strength: wordSetting<Strength>(contents, "strength", strengths, "strength", notes),
    lag: readLag(contents, notes),
    evidence: textSetting(contents, "evidence", notes),
    reviewed: readReviewed(contents, notes),
  };
  return {
    ...defined({ reason: node.reason }),
    ...values<Settings>(settings),
    waivers: readWaivers(contents, notes),
    fields: defined({ reason: rangeOfField(parts, "reason"), ...ranges(settings) }),
  };
}

function link(
  from: LinkEnd,
  to: LinkEnd,
  begin: Pick<LinkEnd, "range">,
  node: syntax.Link | syntax.ObjectiveLink,
  { fields, ...shared }: Shared,
): Link {
  return { from, to, ...shared, origin: { range: rangeOf(node), name: spanning(begin.range, to.range), fields } };
}

/** `lag N days|months|quarters|years`; the unit may stand in the singular. */
function readLag(contents: Contents, notes: Notes): Written<Lag> | undefined {
  const statement = contents.one("Lag");
  if (!statement) return undefined;
  const parts = partsOf(statement);
  const countRange = rangeOfField(parts, "count");
  const unitRange = rangeOfField(parts, "unit");
  if (statement.count === undefined || statement.unit === undefined || !countRange || !unitRange) {
    notes.problem(valueMissing("lag", "a time such as 6 months"), rangeOfFirst(parts));
    return undefined;
  }
  const count = readCount(statement.count, countRange, notes);
  const singular = statement.unit.replace(/s$/u, "");
  const unit = Object.hasOwn(lagUnits, singular)
    ? (singular as LagUnit)
    : readTerm<LagUnit>(lagUnits, "lag unit", statement.unit, unitRange, notes);
  if (count === undefined || unit === undefined) return undefined;
  return { value: { count, unit }, range: spanning(countRange, unitRange) };
}

/** `reviewed DATE` */
function readReviewed(contents: Contents, notes: Notes): Written<string> | undefined {
  const statement = contents.one("Reviewed");
  if (!statement) return undefined;
  const parts = partsOf(statement);
  return dateField(parts, "date", statement.date, parts[0], notes);
}
