import type { ElkExtendedEdge, ElkNode, ElkPort } from "elkjs/lib/elk-api.js";
import type { Crossing } from "../channels.ts";
import type { Placement } from "../placement.ts";

/**
 * Everything has its place before elkjs comes in, so each of its phases only has to keep to it; what is left to find is
 * how the links run between two rows.
 */
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.separateConnectedComponents": "false",
  "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.strategy": "INTERACTIVE",
  "elk.layered.nodePlacement.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
  "elk.layered.crossingMinimization.greedySwitchHierarchical.type": "OFF",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
  "elk.spacing.nodeNode": "0.5",
  "elk.spacing.edgeNode": "0.5",
  "elk.spacing.edgeEdge": "0.5",
  "elk.layered.spacing.nodeNodeBetweenLayers": "10",
  "elk.layered.spacing.edgeNodeBetweenLayers": "10",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
} as const;

/** The layers of the graph are this thick and this far apart, in px. */
const layer = { thickness: 20, distance: 100 } as const;

export function edgeId(gap: number, way: number): string {
  return `${gap} ${way}`;
}

/**
 * Each row is one node, with a port wherever a link comes from it or goes on to it, and each crossing an edge from row to row:
 * all that elkjs would else make of links over several rows is there already. What turns back is left out, since no edge from
 * layer to layer does. The graph lies on its side, since elkjs' own way is to the right: its `y` is our `x`, and its layers,
 * from left to right, are our rows from the bottom up.
 */
export function graphOf(channels: readonly (readonly Crossing[])[], { rows, left, right }: Placement): ElkNode {
  const ports: ElkPort[][] = rows.map(() => []);
  // On which side a port is follows from its place.
  const portAt = (row: number, x: number, y: number, id: string): string => {
    ports[row]?.push({ id, x, y: y - left });
    return id;
  };
  const edges = channels.flatMap((crossings, gap) =>
    crossings.flatMap(({ way, bottom, top, turnsBack }): ElkExtendedEdge[] => {
      if (turnsBack) return [];
      const id = edgeId(gap, way);
      const from = portAt(gap, layer.thickness, bottom, `from ${id}`);
      const to = portAt(gap - 1, 0, top, `to ${id}`);
      return [{ id, sources: [from], targets: [to] }];
    }),
  );
  const children = rows.map(
    (_, row): ElkNode => ({
      id: `row ${row}`,
      x: (rows.length - 1 - row) * layer.distance,
      y: 0,
      width: layer.thickness,
      height: right - left,
      ports: ports[row] ?? [],
      layoutOptions: { "elk.portConstraints": "FIXED_POS" },
    }),
  );
  return { id: "map", layoutOptions: options, children, edges };
}
