import type { Mark, MarkWord } from "@smap/model";
import { arrowhead, roundedPath } from "../draw/path.ts";
import type { Theme } from "../draw/theme.ts";
import type { LinkPath, Point } from "../layout/layout.ts";
import { Badge, badgeText, badgeWidth } from "./badge.tsx";
import { type ChangeColours, changeSigns } from "./change-colours.ts";

interface ChangedLinkProps {
  readonly link: LinkPath;
  readonly mark: Mark;
  readonly theme: Theme;
  readonly colours: ChangeColours;
  readonly names: ReadonlyMap<string, string>;
  readonly id: string | undefined;
}

/** A link that came, went or changed: in its colour, dashed if it is gone, and with a sign in the middle of it. */
export function ChangedLink({ link, mark, theme, colours, names, id }: ChangedLinkProps) {
  const { from, to, points, reason } = link;
  const { word, words } = mark;
  const label = `Link ${words.join(", ")}: ${names.get(from) ?? from} leads to ${names.get(to) ?? to}${reason ? `: ${reason}` : ""}`;
  const colour = colours[word];
  const data = roundedPath(points, 7.5);
  const middle = middleOf(points);
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
      {middle && <LinkMark middle={middle} mark={mark} theme={theme} colours={colours} />}
    </g>
  );
}

/** Sign and word where a stretch runs across and has room for them, else the sign alone. */
function LinkMark({
  middle,
  mark,
  theme,
  colours,
}: { middle: Middle } & Pick<ChangedLinkProps, "mark" | "theme" | "colours">) {
  const width = badgeWidth(badgeText(mark));
  const { x, y, length, isAcross } = middle;
  if (!isAcross || length < width + 24) return <Sign at={middle} word={mark.word} theme={theme} colours={colours} />;
  return <Badge x={x - width / 2} y={y} mark={mark} theme={theme} colours={colours} />;
}

interface SignProps {
  readonly at: Point;
  readonly word: MarkWord;
  readonly theme: Theme;
  readonly colours: ChangeColours;
}

/** The sign alone, where there is no room for the word: the legend has both. */
export function Sign({ at, word, theme, colours }: SignProps) {
  return (
    <g data-part="badge" aria-hidden="true">
      <circle cx={at.x} cy={at.y} r="7" fill={colours[word]} stroke={theme.page} stroke-width="1.5" />
      <text x={at.x} y={at.y + 4} font-size="12" font-weight="600" text-anchor="middle" fill={theme.page}>
        {changeSigns[word]}
      </text>
    </g>
  );
}

interface Middle extends Point {
  readonly length: number;
  readonly isAcross: boolean;
}

/** The middle of the longest stretch. */
function middleOf(points: readonly Point[]): Middle | undefined {
  let middle: Middle | undefined;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (!next) continue;
    const length = Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    if (middle && length <= middle.length) continue;
    const x = Math.round((point.x + next.x) / 2);
    middle = { x, y: Math.round((point.y + next.y) / 2), length, isAcross: point.y === next.y };
  }
  return middle;
}
