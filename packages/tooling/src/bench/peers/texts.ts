import type { StrategyMap } from "@smap/model";
import { type Box, type Outline, outlineOf } from "./outline.ts";

/** A map in the languages of the peers: its bands and columns as boxes in boxes, its cards and links. */
export interface PeerTexts {
  /** With curved links, as Graphviz draws them unless it is told otherwise. */
  readonly dot: string;
  /** With links of straight pieces, as all others here draw them. */
  readonly dotOrtho: string;
  readonly d2: string;
  readonly mermaid: string;
}

export function peerTexts(map: StrategyMap): PeerTexts {
  const outline = outlineOf(map);
  return {
    dot: dotOf(outline, ""),
    dotOrtho: dotOf(outline, "splines=ortho"),
    d2: d2Of(outline),
    mermaid: mermaidOf(outline),
  };
}

function dotOf({ bands, links }: Outline, splines: string): string {
  const quoted = (title: string) => `"${oneLine(title).replaceAll(/["\\]/gu, "\\$&")}"`;
  const box = ({ id, title, boxes, cards }: Box): string[] => [
    `subgraph cluster_${id} {`,
    `label=${quoted(title)}`,
    ...boxes.flatMap(box),
    ...cards.map((card) => `${card.id} [label=${quoted(card.title)}]`),
    "}",
  ];
  const head = ["digraph {", "rankdir=BT", "node [shape=box]", splines];
  return [...head, ...bands.flatMap(box), ...links.map(([from, to]) => `${from} -> ${to}`), "}"].join("\n");
}

function d2Of({ bands, links }: Outline): string {
  const quoted = (title: string) => `"${oneLine(title).replaceAll(/["\\$]/gu, "\\$&")}"`;
  const box = ({ id, title, boxes, cards }: Box): string[] => [
    `${id}: ${quoted(title)} {`,
    ...boxes.flatMap(box),
    ...cards.map((card) => `${card.id}: ${quoted(card.title)}`),
    "}",
  ];
  const paths = new Map<string, string>();
  const findPaths = ({ id, boxes, cards }: Box, outer: string) => {
    for (const card of cards) paths.set(card.id, `${outer}${id}.${card.id}`);
    for (const inner of boxes) findPaths(inner, `${outer}${id}.`);
  };
  for (const band of bands) findPaths(band, "");
  const arrows = links.map(([from, to]) => `${paths.get(from)} -> ${paths.get(to)}`);
  return ["direction: up", ...bands.flatMap(box), ...arrows].join("\n");
}

function mermaidOf({ bands, links }: Outline): string {
  // Mermaid has characters by their number, as HTML has, but after “#” alone.
  const quoted = (title: string) =>
    `"${oneLine(title).replaceAll(/["#&;<>`\\]/gu, (character) => `#${character.codePointAt(0)};`)}"`;
  const box = ({ id, title, boxes, cards }: Box): string[] => [
    `subgraph ${id}[${quoted(title)}]`,
    ...boxes.flatMap(box),
    ...cards.map((card) => `${card.id}[${quoted(card.title)}]`),
    "end",
  ];
  return ["flowchart BT", ...bands.flatMap(box), ...links.map(([from, to]) => `${from} --> ${to}`)].join("\n");
}

function oneLine(title: string): string {
  return title.replaceAll(/\s+/gu, " ");
}
