import type { MeasureStatus } from "@smap/model";
import type { Theme } from "./theme.ts";

/** How a measure stands: a tick for reached, a cross for missed. `x` is the left end, `y` the base line beside it. */
export function StatusSign({ x, y, status, theme }: { x: number; y: number; status: MeasureStatus; theme: Theme }) {
  const data = status === "reached" ? `M${x + 1} ${y - 4.5}l3.5 3.5l6 -7.5` : `M${x + 2} ${y - 8}l8 8m0 -8l-8 8`;
  return (
    <path
      data-part="status"
      data-status={status}
      d={data}
      fill="none"
      stroke={theme[status]}
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}
