import { clusterId, objectivesOf, objectiveTitle, type StrategyMap } from "@smap/model";
import { idOfLink } from "../elements/element.ts";
import { titlesOf } from "../elements/outline.ts";
import type { Strings } from "../strings/strings.ts";

/** What is told of a map: which it is, what it says, and how many findings there are on it. */
export interface ToldMap {
  readonly uri: string;
  readonly map: StrategyMap;
  readonly findings: number;
}

/** Of more things of a kind only their number is said. */
const most = 5;

/** What a listener has to know of how one map became another. */
export function changesBetween(before: ToldMap, after: ToldMap, strings: Strings["changes"]): string {
  if (before.uri !== after.uri) return strings.map(after.map.title, objectivesOf(after.map).length);
  return [
    ...objectiveChanges(before.map, after.map, strings),
    ...linkChanges(before.map, after.map, strings),
    ...(before.findings === after.findings ? [] : [strings.findings(after.findings)]),
  ].join(" ");
}

interface Known {
  readonly name: string;
  readonly title: string;
  readonly critical: boolean;
  /** The column or band that it stands in. */
  readonly box: { readonly id: string; readonly title: string };
}

function objectiveChanges(before: StrategyMap, after: StrategyMap, strings: Strings["changes"]): string[] {
  const [old, now] = [knownIn(before), knownIn(after)];
  const gone = [...old.values()].filter(({ name }) => !now.has(name));
  const come = [...now.values()].filter(({ name }) => !old.has(name));
  // What has another name in the text is the same to who hears its title.
  const isRenamed = (one: Known, others: readonly Known[]) => others.some(({ title }) => title === one.title);
  const added = come.filter((one) => !isRenamed(one, gone)).map(({ title }) => title);
  const removed = gone.filter((one) => !isRenamed(one, come)).map(({ title }) => title);
  const changed = [...now.values()].flatMap((one): string[] => {
    const known = old.get(one.name);
    if (!known) return [];
    return [
      ...(known.title === one.title ? [] : [strings.retitled(known.title, one.title)]),
      ...(known.critical === one.critical ? [] : [strings.critical(one.title, one.critical)]),
      ...(isMoved(known, one) ? [strings.moved(one.title, one.box.title)] : []),
    ];
  });
  return [
    ...(added.length > 0 ? [strings.added(listed(added, strings))] : []),
    ...(removed.length > 0 ? [strings.removed(listed(removed, strings))] : []),
    ...(changed.length > most ? [strings.changed(changed.length)] : changed),
  ];
}

/** A box that has only another name, or only another title, is the same one. */
function isMoved(before: Known, after: Known): boolean {
  return before.box.id !== after.box.id && before.box.title !== after.box.title;
}

function knownIn(map: StrategyMap): Map<string, Known> {
  const titles = titlesOf(map);
  return new Map(
    objectivesOf(map).map(({ objective, perspective, cluster }) => {
      const id = cluster ? clusterId(perspective.name, cluster.name) : perspective.name;
      const { name, critical } = objective;
      return [name, { name, title: objectiveTitle(objective), critical, box: { id, title: titles({ name: id }) } }];
    }),
  );
}

function linkChanges(before: StrategyMap, after: StrategyMap, strings: Strings["changes"]): string[] {
  const said = (map: StrategyMap) => {
    const titles = titlesOf(map);
    return new Map(map.links.map((link) => [idOfLink(link), [titles(link.from), titles(link.to)] as const]));
  };
  const [old, now] = [said(before), said(after)];
  const among = (links: ReadonlyMap<string, readonly [string, string]>) => {
    const ends = new Set([...links.values()].map(([from, to]) => `${from}\n${to}`));
    return ([from, to]: readonly [string, string]) => ends.has(`${from}\n${to}`);
  };
  const added = [...now].filter(([id, ends]) => !old.has(id) && !among(old)(ends)).map(([, ends]) => ends);
  const removed = [...old].filter(([id, ends]) => !now.has(id) && !among(now)(ends)).map(([, ends]) => ends);
  if (added.length + removed.length > most) return [strings.links(added.length, removed.length)];
  return [
    ...added.map(([from, to]) => strings.linkAdded(from, to)),
    ...removed.map(([from, to]) => strings.linkRemoved(from, to)),
  ];
}

function listed(titles: readonly string[], { more }: Strings["changes"]): string {
  const rest = titles.length - most;
  return rest <= 0 ? titles.join(", ") : `${titles.slice(0, most).join(", ")} ${more(rest)}`;
}
