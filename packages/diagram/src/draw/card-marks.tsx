import type { CardMark } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft } from "../text/index.ts";
import { StatusSign } from "./status-sign.tsx";
import type { Theme } from "./theme.ts";
import { wordsAt } from "./words-at.ts";

/** The marks below a title. What is no word is drawn, so that it needs no font. */
export function CardMarks(props: { marks: readonly CardMark[]; isMirrored?: boolean; theme: Theme }) {
  const { marks, isMirrored, theme } = props;
  if (marks.length === 0) return null;
  return (
    <g data-part="marks" aria-hidden="true">
      {marks.map((mark) => {
        const { kind, x, y } = mark;
        const key = `${kind} ${y}`;
        if (kind === "horizon")
          return <Steps key={key} x={x} y={y} steps={mark.steps} fromRight={isMirrored} theme={theme} />;
        if (kind === "status") return <StatusSign key={key} x={x} y={y} status={mark.status} theme={theme} />;
        const words = isRightToLeft(mark.text)
          ? { text: mark.text, x: x + mark.width, y, side: "right" as const }
          : mark;
        return (
          <text key={key} {...wordsAt(words, words !== mark)} font-size={sizes.mark.size} fill={theme.muted}>
            {mark.text}
          </text>
        );
      })}
    </g>
  );
}

/** A horizon: one, two or three filled discs of three. */
export function Steps(props: { x: number; y: number; steps: number; fromRight?: boolean; theme: Theme }) {
  const { x, y, steps, fromRight = false, theme } = props;
  return (
    <g data-part="horizon">
      {[0, 1, 2].map((step) => (
        <circle
          key={step}
          cx={x + 3 + (fromRight ? 2 - step : step) * 9}
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
