import type { Severity } from "@smap/model";
import type { Theme } from "./theme.ts";

const signs: Readonly<Record<Severity, string>> = { error: "×", warning: "!", info: "i", hint: "…" };

/** The worst finding on an element: a disc with a sign, at a corner. Shape and sign say what the colour says. */
export function SeverityMark({ x, y, severity, theme }: { x: number; y: number; severity: Severity; theme: Theme }) {
  const colour = theme.severities[severity];
  return (
    <g data-part="finding" data-severity={severity} aria-hidden="true">
      <circle cx={x} cy={y} r="8" fill={theme.page} stroke={colour} stroke-width="1.8" />
      <text x={x} y={y + 4} font-size="12" font-weight="600" text-anchor="middle" fill={colour}>
        {signs[severity]}
      </text>
    </g>
  );
}
