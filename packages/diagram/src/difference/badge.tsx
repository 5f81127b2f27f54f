import type { Mark } from "@smap/model";
import type { Theme } from "../draw/theme.ts";
import { measureText } from "../text/index.ts";
import { type ChangeColours, changeSigns } from "./change-colours.ts";

const size = 11;
export const badgeHeight = 17;

type Said = Pick<Mark, "word" | "words" | "from">;

/** What a mark says in letters: `→ moved, changed`; with where it stood, if that is short enough. */
export function badgeText({ word, words, from }: Said, room = 0): string {
  const text = `${changeSigns[word]} ${words.join(", ")}`;
  const longer = from === undefined ? text : `${text} from ${from}`;
  return badgeWidth(longer) <= room ? longer : text;
}

export function badgeWidth(text: string): number {
  return Math.ceil(measureText(text, size, 600)) + 20;
}

interface BadgeProps {
  readonly x: number;
  readonly y: number;
  readonly mark: Said;
  /** Its words if absent. */
  readonly text?: string;
  readonly theme: Theme;
  readonly colours: ChangeColours;
  /** What shows when one points at it. */
  readonly tip?: string;
}

/** A sign and a word on a pill; `x` is its left end, `y` its middle. */
export function Badge({ x, y, mark, text = badgeText(mark), theme, colours, tip }: BadgeProps) {
  const width = badgeWidth(text);
  return (
    <g data-part="badge" aria-hidden="true">
      {tip && <title>{tip}</title>}
      <rect
        x={x}
        y={y - badgeHeight / 2}
        width={width}
        height={badgeHeight}
        rx={badgeHeight / 2}
        fill={colours[mark.word]}
        stroke={theme.page}
        stroke-width="1.5"
      />
      <text x={x + width / 2} y={y + 4} font-size={size} font-weight="600" text-anchor="middle" fill={theme.page}>
        {text}
      </text>
    </g>
  );
}
