import type { Mark, MarkWord } from "@smap/model";
import { arrowhead, roundedPath } from "../draw/path.ts";
import type { Theme } from "../draw/theme.ts";
import type { LinkPath, Point } from "../layout/layout.ts";
import { Badge, badgeText, badgeWidth } from "./badge.tsx";
import { type ChangeColours, changeSigns } from "./change-colours.ts";
import type { LinkMarkPlace } from "./link-marks.ts";

interface ChangedLinkProps {
  readonly link: LinkPath;
  readonly mark: Mark;
  /** Where its sign stands. */
  readonly place: LinkMarkPlace | undefined;
  readonly theme: Theme;
  readonly colours: ChangeColours;
  /** What it says of its two ends. */
  readonly said: string;
  readonly id: string | undefined;
}

/** A link that came, went or changed: in its colour, dashed if it is gone, and with a sign on it. */
export function ChangedLink({ link, mark, place, theme, colours, said, id }: ChangedLinkProps) {
  const { from, to, points, reason } = link;
  const { word, words } = mark;
  const label = `Link ${words.join(", ")}: ${said}${reason ? `: ${reason}` : ""}`;
  const colour = colours[word];
  const data = roundedPath(points, 7.5);
  return (
    <g
      id={id}
      data-kind="link"
      data-from={from}
      data-to={to}
      data-index={link.index}
      data-change={word}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path d={data} fill="none" stroke="transparent" stroke-width="9" pointer-events="stroke" />
      <path
        data-part="line"
        d={data}
        fill="none"
        stroke={colour}
        stroke-width={word === "removed" ? 1.8 : 2.4}
        stroke-dasharray={word === "removed" ? "6 4" : undefined}
        stroke-linejoin="round"
      />
      <polygon data-part="head" points={arrowhead(points, 9, 7.8)} fill={colour} />
      {place &&
        (place.hasWord ? (
          <Badge
            x={place.x - badgeWidth(badgeText(mark)) / 2}
            y={place.y}
            mark={mark}
            theme={theme}
            colours={colours}
          />
        ) : (
          <Sign at={place} word={word} theme={theme} colours={colours} />
        ))}
    </g>
  );
}

interface SignProps {
  readonly at: Point;
  readonly word: MarkWord;
  readonly theme: Theme;
  readonly colours: ChangeColours;
  /** What shows when one points at it. */
  readonly tip?: string;
}

/** The sign alone, where there is no room for the word: the legend has both. */
export function Sign({ at, word, theme, colours, tip }: SignProps) {
  return (
    <g data-part="badge" aria-hidden="true">
      {tip && <title>{tip}</title>}
      <circle cx={at.x} cy={at.y} r="7" fill={colours[word]} stroke={theme.page} stroke-width="1.5" />
      <text x={at.x} y={at.y + 4} font-size="12" font-weight="600" text-anchor="middle" fill={theme.page}>
        {changeSigns[word]}
      </text>
    </g>
  );
}
