import type { Box, Layout } from "@smap/diagram/draw";
import { linkId, type ShownElement } from "../elements/element.ts";

/** Where an element stands in a layout. */
export function boxOf(layout: Layout, { kind, id }: ShownElement): Box | undefined {
  switch (kind) {
    case "objective":
      return layout.cards.find((card) => card.id === id);
    case "cluster":
      return layout.columns.find((column) => column.id === id);
    case "perspective":
      return layout.bands.find((band) => band.id === id);
    case "theme": {
      const item = layout.legend.find((one) => one.id === id);
      return item && { x: item.side === "right" ? item.x - 80 : item.x, y: item.y - 12, width: 80, height: 16 };
    }
    case "link": {
      const points = layout.links.find((link) => linkId(link) === id)?.points;
      return points && around(points);
    }
  }
}

/** What of a column is read: its title. */
export function titleBox({ x, y, width, lines }: Layout["columns"][number]): Box {
  return { x, y, width, height: (lines.at(-1)?.y ?? y) - y + 5 };
}

function around(points: readonly { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
