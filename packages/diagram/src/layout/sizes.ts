/** Lengths in px that the drawing shares with the layout. */
export const sizes = {
  margin: 20,
  strip: 32,
  bandGap: 4,
  bandPadding: 10,
  columnGap: 16,
  columnPadding: 9,
  /** At the sides of a column's cards, where a link finds its way. */
  columnSide: 18,
  cardWidths: { map: [176, 204, 232], scorecard: [228, 244, 260] },
  cardGap: 20,
  /** Between two rows without links between them. */
  rowGap: 24,
  leastCard: 40,
  /** Between a card's border and its words: at the sides, and above and below. */
  cardPadding: 9,
  cardSpace: 7,
  /** The stripes of a card's themes, at its left. */
  stripe: 6,
  /** Titles of cards: the size and how many lines, and smaller ones for those that are too long for that. */
  titles: [
    { size: 16, line: 19, most: 3 },
    { size: 14.5, line: 17, most: 3 },
    { size: 13, line: 16, most: 3 },
    { size: 13, line: 15, most: 4 },
    { size: 12, line: 14, most: 4 },
  ],
  columnTitle: { size: 14, line: 17, weight: 600, above: 6, left: 11 },
  bandTitle: { size: 14, line: 17, weight: 600, small: { size: 12.5, line: 14, weight: 600 } },
  mark: { size: 12, line: 16, gap: 9 },
  measure: { size: 12, line: 15, sign: 16, above: 17, between: 5, below: 9 },
  /** The legend: of themes a stripe and their titles, of signs the sign and what it means. */
  legend: { size: 12, line: 20, gap: 28, stripe: 13, sign: 6 },
  track: 9,
  /** Runs on one track are this far apart. */
  runGap: 12,
  /** Clear of what a link may not touch. */
  clear: { card: 8, title: 8, border: 7, lane: 10, upright: 7 },
  port: { margin: 14, gap: 22, least: 7, room: 48 },
  arrow: 8,
} as const;
