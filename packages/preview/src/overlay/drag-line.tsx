import type { Drag } from "./drag.ts";
import { type Placed, styleOf } from "./use-view.ts";

/** The size of most titles in the picture, in px of it. */
const letters = 16;

/** What the mouse holds: a card, or a new link. */
export function DragLine(props: { drag: Drag; from: Placed | undefined; title: string; scale: number }) {
  const { drag, from, title, scale } = props;
  if (!from) return null;
  if (drag.kind === "move") {
    const place = { left: `${drag.x - from.width / 2}px`, top: `${drag.y - from.height / 2}px` };
    return (
      <div class="drag-card" style={{ ...styleOf(from), ...place, fontSize: `${letters * scale}px` }}>
        {title}
      </div>
    );
  }
  return <Line from={topOf(from)} to={drag} />;
}

/** The link that there would be. */
export function LinkLine({ from, to }: { from: Placed | undefined; to: Placed | undefined }) {
  if (!from || !to) return null;
  return <Line from={topOf(from)} to={{ x: to.left + to.width / 2, y: to.top + to.height }} />;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function Line({ from, to }: { from: Point; to: Point }) {
  return (
    <svg class="drag-line" aria-hidden="true">
      <path d={`M${from.x} ${from.y}C${from.x} ${from.y - 40} ${to.x} ${to.y + 40} ${to.x} ${to.y}`} />
      <circle cx={to.x} cy={to.y} r="4" />
    </svg>
  );
}

function topOf({ left, top, width }: Placed): Point {
  return { x: left + width / 2, y: top };
}
