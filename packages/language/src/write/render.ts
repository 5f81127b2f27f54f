import type {
  Cluster,
  Import,
  Initiative,
  Link,
  Measure,
  Objective,
  Perspective,
  Reading,
  Segment,
  Theme,
  Trait,
  Unplaced,
  Waiver,
} from "@smap/model";
import { writtenText } from "../lex/text-value.ts";

/** A statement as text: its lines, each with a tab for every step by which it is indented more than the first. */
export type Lines = readonly string[];

/** An element as it comes in a change: lists that are empty may be absent. */
type Given<Element> = Partial<Unplaced<Element>>;

const number = (value: number) => String(value);
const percentage = ({ value, percent }: { value?: number; percent?: boolean }) =>
  `${number(value ?? 0)}${percent ? "%" : ""}`;

/** The parts that are there, with one space between. */
function words(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(" ");
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : writtenText(value);
}

function setting(keyword: string, value: string | undefined): Lines {
  return value === undefined ? [] : [`${keyword} ${value}`];
}

/** A statement with the lines of its block; without a block when there are none, unless it must have one. */
function withBlock(head: string, content: Lines, isEmptyShown = false): Lines {
  if (content.length === 0) return [isEmptyShown ? `${head} {}` : head];
  return [`${head} {`, ...content.map((line) => (line === "" ? "" : `\t${line}`)), "}"];
}

export function renderImport({ name, path }: Given<Import>): Lines {
  return [words("import", name, "from", text(path))];
}

export function renderSegment(segment: Given<Segment>): Lines {
  const { name, title, description, adopters = [], traits = [] } = segment;
  return withBlock(words("segment", name, text(title)), [
    ...setting("description", text(description)),
    ...setting("adopters", adopters.join(", ") || undefined),
    ...traits.flatMap(renderTrait),
  ]);
}

export function renderTrait({ name, text: what }: Given<Trait>): Lines {
  return [words("trait", name, text(what))];
}

function renderBox(box: Given<Perspective> | Given<Cluster>): Lines {
  const { description, owner, weight, waivers = [] } = box;
  return [
    ...setting("description", text(description)),
    ...setting("owner", text(owner)),
    ...setting("weight", weight === undefined ? undefined : `${number(weight)}%`),
    ...waivers.flatMap(renderWaiver),
  ];
}

export function renderPerspective(perspective: Given<Perspective>): Lines {
  const { name, title, objectives = [], clusters = [] } = perspective;
  const content = [
    ...renderBox(perspective),
    ...objectives.flatMap(renderObjective),
    ...clusters.flatMap(renderCluster),
  ];
  return withBlock(words("perspective", name, text(title)), content, true);
}

export function renderCluster(cluster: Given<Cluster>): Lines {
  const { name, title, objectives = [] } = cluster;
  const content = [...renderBox(cluster), ...objectives.flatMap(renderObjective)];
  return withBlock(words("cluster", name, text(title)), content, true);
}

export function renderObjective(objective: Given<Objective>): Lines {
  const { name, title, critical, role, code, horizon, segments = [], measures = [], initiatives = [] } = objective;
  const { description, owner, weight, waivers = [] } = objective;
  return withBlock(words(critical && "critical", "objective", name, text(title), role && `as ${role}`), [
    ...setting("description", text(description)),
    ...setting("code", text(code)),
    ...setting("horizon", horizon),
    ...setting("owner", text(owner)),
    ...setting("weight", weight === undefined ? undefined : `${number(weight)}%`),
    ...setting("for", segments.join(", ") || undefined),
    ...measures.flatMap(renderMeasure),
    ...initiatives.flatMap(renderInitiative),
    ...waivers.flatMap(renderWaiver),
  ]);
}

export function renderMeasure(measure: Given<Measure>): Lines {
  const { name, title, kind, unit, baseline, targets = [], actuals = [], every, owner, source } = measure;
  return withBlock(words("measure", name, text(title), kind), [
    ...setting("unit", text(unit)),
    ...(baseline ? renderReading("baseline", baseline) : []),
    ...targets.flatMap((target) => renderReading("target", target)),
    ...actuals.flatMap((actual) => renderReading("actual", actual)),
    ...setting("every", every),
    ...setting("owner", text(owner)),
    ...setting("source", text(source)),
  ]);
}

export function renderReading(keyword: string, reading: Given<Reading>): Lines {
  const preposition = keyword === "target" ? "by" : "at";
  return [words(keyword, percentage(reading), reading.date && `${preposition} ${reading.date}`)];
}

export function renderInitiative(initiative: Given<Initiative>): Lines {
  const { name, title, owner, from, to, budget, status } = initiative;
  return withBlock(words("initiative", name, text(title)), [
    ...setting("owner", text(owner)),
    ...(from ? [words("from", from, to && `to ${to}`)] : []),
    ...(budget ? [words("budget", number(budget.amount), unitOf(budget.unit))] : []),
    ...setting("status", status),
  ]);
}

function unitOf(unit: string | undefined): string | undefined {
  return unit === undefined || /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(unit) ? unit : text(unit);
}

export function renderTheme({ name, title, objectives = [] }: Given<Theme>): Lines {
  const members = objectives.length === 0 ? "{}" : `{ ${objectives.join(", ")} }`;
  return [words("theme", name, text(title), members)];
}

export function renderWaiver({ rule, reason }: Given<Waiver>): Lines {
  return [words("waive", rule, "because", text(reason ?? ""))];
}

/** What a link says besides its ends: the reason, and the block. */
export function renderLinkTail(link: Given<Link>): Lines {
  const { reason, strength, lag, evidence, reviewed, waivers = [] } = link;
  const content = [
    ...setting("strength", strength),
    ...setting("lag", lag && `${lag.count} ${lag.unit}${lag.count === 1 ? "" : "s"}`),
    ...setting("evidence", text(evidence)),
    ...setting("reviewed", reviewed),
    ...waivers.flatMap(renderWaiver),
  ];
  return withBlock(words(text(reason)), content);
}

export function renderLink(link: Given<Link>): Lines {
  const [first = "", ...rest] = renderLinkTail(link);
  return [words(link.from?.name, "->", link.to?.name, first.trim()), ...rest];
}
