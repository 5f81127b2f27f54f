import { objectivesIn, objectiveTitle, type StrategyMap } from "@smap/model";

/** A map in the languages of the peers: its columns as boxes, its cards and links; nothing that they cannot say. */
export interface PeerTexts {
  readonly dot: string;
  readonly d2: string;
  readonly mermaid: string;
}

interface Box {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly { readonly id: string; readonly title: string }[];
}

export function peerTexts(map: StrategyMap): PeerTexts {
  const boxes = boxesOf(map);
  const links = map.links.map(({ from, to }): [string, string] => [from.name, to.name]);
  const boxOf = new Map(boxes.flatMap(({ id, cards }) => cards.map((card) => [card.id, id])));
  const path = (name: string) => `${boxOf.get(name)}.${name}`;
  return {
    dot: [
      "digraph {\nrankdir=BT\nnode [shape=box]",
      ...boxes.map(
        ({ id, title, cards }) =>
          `subgraph cluster_${id} {\nlabel="${title}"\n${cards.map((card) => `${card.id} [label="${card.title}"]`).join("\n")}\n}`,
      ),
      ...links.map(([from, to]) => `${from} -> ${to}`),
      "}",
    ].join("\n"),
    d2: [
      "direction: up",
      ...boxes.map(
        ({ id, title, cards }) =>
          `${id}: "${title}" {\n${cards.map((card) => `${card.id}: "${card.title}"`).join("\n")}\n}`,
      ),
      ...links.map(([from, to]) => `${path(from)} -> ${path(to)}`),
    ].join("\n"),
    mermaid: [
      "flowchart BT",
      ...boxes.map(
        ({ id, title, cards }) =>
          `subgraph ${id}["${title}"]\n${cards.map((card) => `${card.id}["${card.title}"]`).join("\n")}\nend`,
      ),
      ...links.map(([from, to]) => `${from} --> ${to}`),
    ].join("\n"),
  };
}

function boxesOf({ perspectives }: StrategyMap): Box[] {
  const boxes = new Map<string, { title: string; cards: { id: string; title: string }[] }>();
  for (const perspective of perspectives)
    for (const { cluster, objective } of objectivesIn(perspective)) {
      const id = `${perspective.name}_${cluster?.name ?? "loose"}`.replaceAll("-", "_");
      const box = boxes.get(id) ?? { title: cluster?.title ?? cluster?.name ?? perspective.name, cards: [] };
      box.cards.push({ id: objective.name, title: objectiveTitle(objective) });
      boxes.set(id, box);
    }
  return [...boxes].map(([id, box]) => ({ id, ...box }));
}
