import type { MapWords } from "@smap/model";
import type { LinkPath } from "../layout/layout.ts";
import { arrowhead, roundedPath } from "./path.ts";
import type { Theme } from "./theme.ts";

const widths = { weak: 1.3, moderate: 1.5, strong: 2.6 } as const;

/** Cause to effect, with the titles of both: wide when strong, dashed when weak; the reason shows when one points at it. */
export function LinkLine(props: { link: LinkPath; theme: Theme; words: MapWords; cause: string; effect: string }) {
  const { link, theme, words, cause, effect } = props;
  const { from, to, points, strength = "moderate", reason } = link;
  const said = words.leadsTo(cause, effect);
  const label = reason ? `${said}: ${reason}` : said;
  const width = widths[strength];
  const head = strength === "strong" ? 9 : 7.5;
  const data = roundedPath(points, head - 1);
  return (
    <g data-kind="link" data-from={from} data-to={to} data-index={link.index} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={data} fill="none" stroke="transparent" stroke-width="9" pointer-events="stroke" />
      <path
        data-part="line"
        d={data}
        fill="none"
        stroke={theme.link}
        stroke-width={width}
        stroke-dasharray={strength === "weak" ? "5 4" : undefined}
        stroke-linejoin="round"
      />
      <polygon data-part="head" points={arrowhead(points, head, head * 0.86)} fill={theme.link} />
    </g>
  );
}
