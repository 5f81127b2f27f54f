import type { MapWords, Severity } from "@smap/model";
import type { ColumnBox } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft } from "../text/index.ts";
import { SeverityMark } from "./severity-mark.tsx";
import type { Theme } from "./theme.ts";
import { Words } from "./words.tsx";

/** A cluster: a quiet box with a title; dashed and with words in it when it is empty and should not be. */
export function Column(props: { column: ColumnBox; theme: Theme; words: MapWords; severity?: Severity }) {
  const { column, theme, words, severity } = props;
  const { x, y, width, height, empty } = column;
  const tint = theme.tints[column.tint];
  const { size, weight } = sizes.columnTitle;
  const isMirrored = column.lines[0]?.side === "right";
  return (
    <g
      data-kind="cluster"
      data-id={column.id}
      data-empty={empty ? "true" : undefined}
      role="img"
      aria-label={[`${words.cluster} ${column.title}`, ...(empty ? [words.noObjective] : [])].join(", ")}
    >
      {column.description && <title>{column.description}</title>}
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="8"
        fill={empty ? "none" : tint.box}
        stroke={tint.frame}
        stroke-width={empty ? 1.4 : 1}
        stroke-dasharray={empty ? "6 5" : undefined}
      />
      <Words
        lines={column.lines}
        isRightToLeft={isRightToLeft(column.title)}
        font-size={size}
        font-weight={weight}
        fill={tint.text}
      />
      {column.notice.length > 0 && (
        <text font-size="14" font-style="italic" text-anchor="middle" fill={theme.muted}>
          {column.notice.map((line) => (
            <tspan x={line.x} y={line.y}>
              {line.text}
            </tspan>
          ))}
        </text>
      )}
      {severity && <SeverityMark x={isMirrored ? x + 4 : x + width - 4} y={y + 4} severity={severity} theme={theme} />}
    </g>
  );
}
