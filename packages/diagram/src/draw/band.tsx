import type { MapWords, Severity } from "@smap/model";
import type { BandBox } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft } from "../text/index.ts";
import { SeverityMark } from "./severity-mark.tsx";
import type { Theme } from "./theme.ts";

/** A perspective: a tinted surface over the whole width, and its title on a strip where it begins. */
export function Band(props: { band: BandBox; theme: Theme; words: MapWords; severity?: Severity }) {
  const { band, theme, words, severity } = props;
  const { x, y, width, height, strip } = band;
  const tint = theme.tints[band.tint];
  const { weight } = sizes.bandTitle;
  const isOutlined = theme.name === "contrast" || theme.name === "print";
  return (
    <g data-kind="perspective" data-id={band.id} role="img" aria-label={`${words.perspective} ${band.title}`}>
      <title>{band.description ? `${band.title}\n\n${band.description}` : band.title}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="6"
        fill={tint.surface}
        stroke={isOutlined ? tint.frame : "none"}
      />
      <rect x={strip.x} y={strip.y} width={strip.width} height={strip.height} rx="6" fill={tint.strip} />
      {band.lines.map((line) => (
        <text
          transform={`translate(${line.x} ${line.y}) rotate(-90)`}
          font-size={band.titleSize}
          font-weight={weight}
          text-anchor="middle"
          direction={isRightToLeft(band.title) ? "rtl" : undefined}
          fill={tint.onStrip}
        >
          {line.text}
        </text>
      ))}
      {severity && <SeverityMark x={strip.x + 1} y={strip.y + 1} severity={severity} theme={theme} />}
    </g>
  );
}
