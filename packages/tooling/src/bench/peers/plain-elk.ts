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

export async function layOutPlainly(graph: ElkNode): Promise<ElkNode> {
  return elk.layout(structuredClone(graph));
}

/** The lines of a graph that is laid out. */
export function linesOf({ edges = [] }: ElkNode): { x: number; y: number }[][] {
  return edges.flatMap(({ sections = [] }) =>
    sections.map(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
  );
}
