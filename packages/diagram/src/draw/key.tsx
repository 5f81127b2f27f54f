import type { KeyItem, Point } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { Steps } from "./card-marks.tsx";
import { arrowhead } from "./path.ts";
import { StatusSign } from "./status-sign.tsx";
import type { Theme } from "./theme.ts";
import { wordsAt } from "./words-at.ts";

/** What the signs mean that occur in the picture, below it. */
export function Key({ items, theme }: { items: readonly KeyItem[]; theme: Theme }) {
  if (items.length === 0) return null;
  return (
    <g data-kind="key">
      {items.map((item) => {
        const { sign, width, x, y, side } = item;
        const left = side === "right" ? x - width : x;
        const beside = side === "right" ? left - sizes.legend.sign : left + width + sizes.legend.sign;
        return (
          <g key={sign} data-part="sign" data-sign={sign} role="img" aria-label={item.text}>
            <Sign item={item} at={{ x: left, y }} theme={theme} />
            <text {...wordsAt({ ...item, x: beside })} font-size={sizes.legend.size} fill={theme.muted}>
              {item.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const steps = { short: 1, medium: 2, long: 3 } as const;

/** The sign as it is in the picture, small; `at` is its left end on the base line. */
function Sign({ item: { sign, width, side }, at: { x, y }, theme }: { item: KeyItem; at: Point; theme: Theme }) {
  switch (sign) {
    case "critical":
    case "imported":
      return (
        <rect
          x={x + 1}
          y={y - 10}
          width={width - 2}
          height={12}
          rx="3"
          fill={sign === "critical" ? theme.tints.mission.strong : "none"}
          stroke={sign === "critical" ? theme.tints.mission.edge : theme.muted}
          stroke-width={sign === "critical" ? 2.4 : 1.2}
          stroke-dasharray={sign === "imported" ? "4 3" : undefined}
        />
      );
    case "strong":
    case "weak": {
      const line = [
        { x, y: y - 4 },
        { x: x + width, y: y - 4 },
      ];
      const points = side === "right" ? line.toReversed() : line;
      const [from, to] = points as [Point, Point];
      return (
        <>
          <path
            d={`M${from.x} ${from.y}H${to.x + (to.x < from.x ? 6 : -6)}`}
            fill="none"
            stroke={theme.link}
            stroke-width={sign === "strong" ? 2.6 : 1.3}
            stroke-dasharray={sign === "weak" ? "5 4" : undefined}
          />
          <polygon points={arrowhead(points, 8, 7)} fill={theme.link} />
        </>
      );
    }
    case "reached":
    case "missed":
      return <StatusSign x={x} y={y} status={sign} theme={theme} />;
    default:
      return <Steps x={x} y={y} steps={steps[sign]} fromRight={side === "right"} theme={theme} />;
  }
}
