import type { CardMark } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { StatusSign } from "./status-sign.tsx";
import type { Theme } from "./theme.ts";

/** The marks below a title. What is no word is drawn, so that it needs no font. */
export function CardMarks({ marks, theme }: { marks: readonly CardMark[]; theme: Theme }) {
  if (marks.length === 0) return null;
  return (
    <g data-part="marks" aria-hidden="true">
      {marks.map((mark) => {
        const { kind, x, y } = mark;
        if (kind === "horizon") return <Steps key={kind} x={x} y={y} steps={mark.steps} theme={theme} />;
        if (kind === "status") return <StatusSign key={kind} x={x} y={y} status={mark.status} theme={theme} />;
        return (
          <text key={kind} x={x} y={y} font-size={sizes.mark.size} fill={theme.muted}>
            {mark.text}
          </text>
        );
      })}
    </g>
  );
}

/** A horizon: one, two or three filled discs of three. */
function Steps({ x, y, steps, theme }: { x: number; y: number; steps: number; theme: Theme }) {
  return (
    <g data-part="horizon">
      {[0, 1, 2].map((step) => (
        <circle
          key={step}
          cx={x + 3 + step * 9}
          cy={y - 4}
          r="2.8"
          fill={step < steps ? theme.muted : "none"}
          stroke={theme.muted}
          stroke-width="1"
        />
      ))}
    </g>
  );
}
