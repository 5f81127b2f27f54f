import type { ElkExtendedEdge, ElkNode, ElkPoint, ElkPort } from "elkjs/lib/elk-api.js";
import type { Way } from "../ends.ts";
import type { Lane } from "../lane.ts";
import type { Placement } from "../placement.ts";
import type { Ports } from "../ports.ts";

/**
 * Everything has its place before elkjs comes in, so each of its phases only has to keep to it; what is left to find is
 * how the links run between two rows. Links between components of the graph cross as well: none is laid out apart.
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
export const layer = { thickness: 20, distance: 100 } as const;

/**
 * The rows as the layers of a flat graph. It lies on its side, since elkjs heeds where edges are to pass only for graphs
 * that run to the right: its `y` is our `x`, and its layers, from left to right, are our rows from the bottom up.
 */
export function graphOf(
  ways: readonly Way[],
  lanes: readonly Lane[],
  ports: readonly Ports[],
  placement: Placement,
): ElkNode {
  const last = placement.rows.length - 1;
  const layerAt = (row: number) => (last - row) * layer.distance;
  const nodes = new NodesOfRows(placement, layerAt);
  const edges = ways.flatMap(({ lower, upper }, way): ElkExtendedEdge[] => {
    if (upper.side === "top") return [];
    const { lower: begin, upper: end } = ports[way] as Ports;
    const bends = (lanes[way] ?? []).flatMap((y, step): ElkPoint[] => {
      const x = layerAt(lower.row - 1 - step);
      return [
        { x, y },
        { x: x + layer.thickness, y },
      ];
    });
    const startPoint = { x: layerAt(lower.row) + layer.thickness, y: begin };
    const endPoint = { x: layerAt(upper.row), y: end };
    const section = { id: `section ${way}`, startPoint, endPoint };
    const sources = [nodes.portAt(lower.row, begin, "EAST", `lower ${way}`)];
    const targets = [nodes.portAt(upper.row, end, "WEST", `upper ${way}`)];
    const sections = [bends.length === 0 ? section : { ...section, bendPoints: bends }];
    return [{ id: `way ${way}`, sources, targets, sections }];
  });
  return { id: "map", layoutOptions: options, children: nodes.all(), edges };
}

interface RowNode extends ElkNode {
  readonly y: number;
  readonly height: number;
  readonly ports: ElkPort[];
}

/** The cards of each row, a small node for each end at a border with no card below it, and one for a row of nothing else. */
class NodesOfRows {
  readonly #rows: RowNode[][];
  readonly #layerAt: (row: number) => number;

  constructor(placement: Placement, layerAt: (row: number) => number) {
    this.#layerAt = layerAt;
    this.#rows = placement.rows.map(() => []);
    for (const [id, { row, x, width }] of placement.cards) this.#add(row, `card ${id}`, x, width);
    for (const [row, nodes] of this.#rows.entries())
      if (nodes.length === 0) this.#add(row, `row ${row}`, placement.left - 10, 1);
  }

  /** The id of a new port. An end of a whole box is given to the card that stands nearest below the border. */
  portAt(row: number, place: number, side: "EAST" | "WEST", id: string): string {
    const near = (node: RowNode) => place >= node.y - 1.5 && place <= node.y + node.height + 1.5;
    const node = this.#rows[row]?.find(near) ?? this.#add(row, id, place - 0.5, 1);
    const y = Math.min(node.height, Math.max(0, place - node.y));
    const port = `port ${id}`;
    node.ports.push({
      id: port,
      x: side === "EAST" ? layer.thickness : 0,
      y,
      width: 0,
      height: 0,
      layoutOptions: { "elk.port.side": side },
    });
    return port;
  }

  all(): ElkNode[] {
    return this.#rows.flat();
  }

  #add(row: number, id: string, y: number, height: number): RowNode {
    const node: RowNode = {
      id,
      x: this.#layerAt(row),
      y,
      width: layer.thickness,
      height,
      ports: [],
      layoutOptions: { "elk.portConstraints": "FIXED_POS" },
    };
    this.#rows[row]?.push(node);
    return node;
  }
}
