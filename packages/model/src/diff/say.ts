import type { Change, Changed, ElementKind, Evidence } from "../change.ts";
import type { Element } from "./element.ts";
import type { End, Names } from "./names.ts";
import type { Titles } from "./titles.ts";
import { list, quoted, saidValue } from "./words.ts";

/** What a sentence about a change needs: the elements that it is about, and what things are called on both sides. */
export interface About {
  readonly before?: Element;
  readonly after?: Element;
  readonly titles: { readonly before: Titles; readonly after: Titles };
  /** What has which name now. */
  readonly names: Names;
  /** What came or went with it; what it holds may have come from elsewhere, or gone there. */
  readonly within?: readonly Element[];
}

const kinds: Readonly<Record<ElementKind, string>> = {
  map: "Map",
  setting: "Setting",
  import: "Import",
  perspective: "Perspective",
  cluster: "Cluster",
  objective: "Objective",
  link: "Link",
  measure: "Measure",
  target: "Target",
  initiative: "Initiative",
  segment: "Segment",
  trait: "Trait",
  theme: "Theme",
  waiver: "Waiver",
};

const signs: Readonly<Record<Evidence, string>> = {
  title: "title",
  text: "text",
  path: "file",
  links: "links",
  measures: "measures",
};

/** A change in a line, in the words of the map; plain text. */
export function sayChange(change: Change, about: About): string {
  if (change.change === "respelled") return `${quoted(change.before)} written ${quoted(change.after)}`;
  const what = nameOf(change, about);
  switch (change.change) {
    case "added":
      return `${what} added${toParent(about.after, "to")}${restOf(about.after, about.within)}`;
    case "removed":
      return `${what} removed${toParent(about.before, "from")}${restOf(about.before, about.within)}`;
    case "changed":
      if (change.field === "title" && about.before && change.kind !== "map")
        return `${kinds[change.kind]} ${quoted(about.before.title)} retitled ${quoted(about.after?.title ?? "")}`;
      return `${what}: ${changedValue(change, about)}`;
    case "moved": {
      const from = about.before?.parent;
      const to = about.after?.parent;
      return `${what} moved from ${boxOf(from, to)} to ${boxOf(to, from)}${shown(change.evidence)}`;
    }
    case "renamed":
      return `${what} renamed from ${quoted(change.before)} to ${quoted(change.after)}${shown(change.evidence)}`;
    case "order": {
      const many = `${kinds[change.kind]}s`;
      const where = change.id === "" ? "" : ` of ${quoted(about.after?.title ?? change.id)}`;
      const titles = (side: "before" | "after") => {
        const parent = about[side];
        const own = parent?.children.filter(({ kind }) => kind === change.kind) ?? [];
        return list(change[side].map((key) => quoted(own.find((one) => one.key === key)?.title ?? key)));
      };
      return `${many}${where} in another order: ${titles("before")}, now ${titles("after")}`;
    }
  }
}

/** What something holds that came or went whole, a line for each that has a title. */
export function sayContents({ kind }: Element, within: readonly Element[]): string[] {
  const told: readonly ElementKind[] = kind === "objective" ? ["measure", "initiative"] : ["cluster", "objective"];
  return within.filter((one) => told.includes(one.kind)).map((one) => `${kinds[one.kind]} ${quoted(one.title)}`);
}

function shown(evidence: readonly Evidence[] | undefined): string {
  if (!evidence) return "";
  const isOfPlace = (sign: Evidence): boolean => sign === "links" || sign === "measures";
  const around = evidence.filter(isOfPlace).map((sign) => signs[sign]);
  return ` (${list([
    ...evidence.filter((sign) => !isOfPlace(sign)).map((sign) => `same ${signs[sign]}`),
    ...(around.length > 0 ? [`same ${list(around)} in the same place`] : []),
  ])})`;
}

/** The element as people speak of it: `Objective “Turn planes around fast”`. */
function nameOf(change: Exclude<Change, { change: "respelled" }>, { before, after, titles }: About): string {
  const element = after ?? before;
  if (!element) return `${kinds[change.kind]} ${quoted(change.id)}`;
  const side = after ? titles.after : titles.before;
  switch (change.kind) {
    case "map":
      return change.change === "changed" ? "Map" : `Map ${quoted(element.title)}`;
    case "setting":
      return element.title;
    case "link":
      return `Link ${linkName(element, side)}`;
    case "target": {
      const { date } = element.fields;
      return `Target${date ? ` by ${date}` : ""} of ${quoted(element.parent?.title ?? "")}`;
    }
    case "measure":
    case "initiative":
      return `${kinds[change.kind]} ${quoted(element.title)} of ${quoted(element.parent?.title ?? "")}`;
    case "trait":
      return `Trait ${quoted(element.key)} of ${quoted(element.parent?.title ?? "")}`;
    case "waiver":
      return `Waiver of ${element.key} on ${holderName(element.parent, side)}`;
    default:
      return `${kinds[change.kind]} ${quoted(element.title)}`;
  }
}

export function linkName({ fields }: Element, titles: Titles): string {
  return `${quoted(titles.ofEnd(fields.from as End))} → ${quoted(titles.ofEnd(fields.to as End))}`;
}

function holderName(holder: Element | undefined, titles: Titles): string {
  if (!holder || holder.kind === "map") return "the whole map";
  return holder.kind === "link" ? linkName(holder, titles) : quoted(holder.title);
}

/** The box that something stands in; with its band where the other one is called the same. */
function boxOf(box: Element | undefined, other: Element | undefined): string {
  if (!box) return "nowhere";
  if (box.title !== other?.title || box.kind !== "cluster") return quoted(box.title);
  return `${quoted(box.title)} in ${quoted(box.parent?.title ?? "")}`;
}

function toParent(element: Element | undefined, preposition: "to" | "from"): string {
  const parent = element?.parent;
  const isPlaced = element?.kind === "objective" || element?.kind === "cluster";
  return parent && isPlaced ? ` ${preposition} ${quoted(parent.title)}` : "";
}

/** What is said of a new or removed element: its value, or what it holds. */
function restOf(element: Element | undefined, within: readonly Element[] = []): string {
  if (!element) return "";
  const { kind, fields } = element;
  switch (kind) {
    case "setting":
      return `: ${saidValue(element.key, fields.value)}`;
    case "target":
      return `: ${amountOf(element)}`;
    case "waiver":
    case "link":
      return fields.reason === undefined ? "" : `: ${quoted(String(fields.reason), 200)}`;
    case "trait":
      return `: ${quoted(String(fields.text))}`;
    case "import":
      return ` from ${quoted(String(fields.path))}`;
    case "map":
    case "perspective":
    case "cluster":
      return holding(within);
    default:
      return "";
  }
}

function holding(within: readonly Element[]): string {
  const objectives = within.filter(({ kind }) => kind === "objective").length;
  return objectives === 0 ? "" : ` with ${objectives} objective${objectives === 1 ? "" : "s"}`;
}

function changedValue({ kind, field, before, after }: Changed, about: About): string {
  if (field === "critical") return after ? "now critical" : "no longer critical";
  // Whose keyword is its name already.
  const name = kind === "setting" || kind === "target" ? "" : (fieldNames[field] ?? field);
  const said = (text: string) => `${name} ${text}`.trim();
  if (kind === "target") return `${amountOf(about.before)} → ${amountOf(about.after)}`;
  if (Array.isArray(before) || Array.isArray(after)) return said(changedList(field, before, after, about));
  // A map without a title has an empty one.
  const isGiven = (value: unknown) => value !== undefined && value !== "";
  if (!isGiven(before)) return said(`${saidValue(field, after)} (not given before)`);
  if (!isGiven(after)) return said(`no longer given (was ${saidValue(field, before)})`);
  return said(`${saidValue(field, before)} → ${saidValue(field, after)}`);
}

/** The figure of a target; its date is in its name. */
function amountOf(target: Element | undefined): string {
  return saidValue("target", { ...target?.fields, date: undefined });
}

/** What has come into a list, and what has gone; a member that is retitled or renamed has stayed. */
function changedList(field: string, before: unknown, after: unknown, { titles, names }: About): string {
  const kind = field === "segments" ? "segment" : field === "objectives" ? "objective" : undefined;
  const items = (values: unknown, side: "before" | "after") =>
    (Array.isArray(values) ? values : []).map((value) => {
      if (!kind) return { key: saidValue(field, value), said: saidValue(field, value) };
      const name = String(value);
      return { key: side === "before" ? names.nameAfter(kind, name) : name, said: quoted(titles[side].of(kind, name)) };
    });
  type Item = ReturnType<typeof items>[number];
  const old = items(before, "before");
  const young = items(after, "after");
  const missing = (from: readonly Item[], here: readonly Item[]) =>
    here.filter((one) => !from.some(({ key }) => key === one.key)).map(({ said }) => said);
  const added = missing(old, young);
  const removed = missing(young, old);
  const all = (of: readonly Item[]) => list(of.map(({ said }) => said));
  if (added.length === 0 && removed.length === 0) return `${all(old)}, now ${all(young)}`;
  return [
    ...(added.length > 0 ? [`${list(added)} added`] : []),
    ...(removed.length > 0 ? [`${list(removed)} removed`] : []),
  ].join(", ");
}

const fieldNames: Readonly<Record<string, string>> = { segments: "for", objectives: "", actuals: "actual" };
