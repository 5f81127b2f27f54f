import type { Detail } from "./layout.ts";

/** Lengths in px that the drawing shares with the layout. */
export const sizes = {
  margin: 20,
  strip: 30,
  bandGap: 5,
  bandPadding: 12,
  columnGap: 16,
  columnPadding: 10,
  cardGap: 26,
  cardPadding: 10,
  title: { size: 14, line: 18, lines: 3 },
  columnTitle: { size: 13, line: 16, weight: 600 },
  bandTitle: { size: 13, line: 16, weight: 600 },
  mark: { size: 11, line: 15 },
  measure: { size: 11.5, line: 15 },
  track: 10,
  /** Runs on one track are this far apart. */
  runGap: 12,
  /** Clear of what a link may not touch. */
  clear: { card: 10, title: 8, border: 7, lane: 10, upright: 7 },
  port: { margin: 14, gap: 22, least: 7, room: 48 },
  arrow: 7,
} as const;

/** Cards are wide enough for three or four words of a title. */
export function cardWidth(detail: Detail): number {
  return detail === "scorecard" ? 220 : 174;
}
