import type { Layout } from "@smap/diagram";
import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import * as algorithms from "elkjs/lib/elk-worker.min.js";

const { Worker: ElkWorker } = algorithms as unknown as { Worker: new () => Worker };
const elk = new ELK({ workerFactory: () => new ElkWorker() });

/** What anyone would ask of elkjs: the same cards and links, layered from the bottom up, nothing else said. */
export function plainGraph({ cards, links }: Layout): ElkNode {
  const ids = new Set(cards.map(({ id }) => id));
  return {
    id: "map",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "UP", "elk.edgeRouting": "ORTHOGONAL" },
    children: cards.map(({ id, width, height }) => ({ id, width, height })),
    edges: links
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ from, to }, index) => ({ id: `link ${index}`, sources: [from], targets: [to] })),
  };
}

/**
 * The same, told of bands and columns: a compound node for each column, bands kept apart by partitions (elkjs numbers them
 * from where the links begin) and the order of the file kept. The obvious way to get a strategy map from elkjs.
 */
export function bandedGraph({ bands, columns, cards, links }: Layout): ElkNode {
  const ids = new Set([...cards, ...columns].map(({ id }) => id));
  const partition = (band: string) => ({ "elk.partitioning.partition": String(bands.length - bandIndex(band)) });
  const bandIndex = (band: string) => bands.findIndex(({ id }) => id === band);
  const node = ({ id, width, height }: { id: string; width: number; height: number }) => ({ id, width, height });
  return {
    id: "map",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "UP",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.partitioning.activate": "true",
      "elk.layered.crossingMinimization.forceNodeModelOrder": "true",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    },
    children: bands.flatMap(({ id: band }) => [
      ...columns
        .filter((column) => column.band === band)
        .map(({ id }) => ({
          id,
          layoutOptions: { ...partition(band), "elk.padding": "[top=40,left=10,bottom=10,right=10]" },
          children: cards
            .filter((card) => card.column === id)
            .map((card) => ({ ...node(card), layoutOptions: partition(band) })),
        })),
      ...cards
        .filter((card) => card.band === band && card.column === undefined)
        .map((card) => ({ ...node(card), layoutOptions: partition(band) })),
    ]),
    edges: links
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ from, to }, index) => ({ id: `link ${index}`, sources: [from], targets: [to] })),
  };
}

export async function layOutPlainly(graph: ElkNode): Promise<ElkNode> {
  return elk.layout(structuredClone(graph));
}

/** The lines of a graph that is laid out, on the page: elkjs gives those within a compound node from that node's corner. */
export function linesOf(graph: ElkNode): { x: number; y: number }[][] {
  const corners = new Map<string, { x: number; y: number }>();
  const visit = ({ id, children = [] }: ElkNode, x: number, y: number) => {
    corners.set(id, { x, y });
    for (const child of children) visit(child, x + (child.x ?? 0), y + (child.y ?? 0));
  };
  visit(graph, 0, 0);
  return (graph.edges ?? []).flatMap((edge) => {
    const { container = graph.id } = edge as typeof edge & { container?: string };
    const corner = corners.get(container) ?? { x: 0, y: 0 };
    return (edge.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: x + corner.x, y: y + corner.y })),
    );
  });
}
