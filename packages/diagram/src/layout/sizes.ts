/** Lengths in px that the drawing shares with the layout. */
export const sizes = {
  margin: 16,
  /** Where the titles of bands stand, two lines or three. */
  strips: [36, 52],
  bandGap: 4,
  bandPadding: 9,
  columnGap: 16,
  columnPadding: 7,
  /** At the sides of a column's cards, where a link finds its way. */
  columnSide: 18,
  cardWidths: { map: [176, 190, 204, 218, 232, 246], scorecard: [244, 262, 280] },
  /** Beside the text, where four columns are wider than the panel. */
  narrowCards: [140, 158],
  /** Where there is room, for titles that are longer than most. */
  wideCards: [274, 302, 330, 370, 410],
  cardGap: 20,
  /** Between two rows without links between them. */
  rowGap: 22,
  leastCard: 40,
  /** Between a card's border and its words: at the sides, and above and below. */
  cardPadding: 9,
  cardSpace: 6,
  /** The stripes of a card's themes, at its left. */
  stripe: 6,
  /** Titles of cards: the size and how many lines, and smaller ones for those that are too long for that. */
  titles: [
    { size: 16, line: 19, most: 5 },
    { size: 14.5, line: 17, most: 5 },
    { size: 14, line: 16, most: 6 },
    { size: 13, line: 15, most: 6 },
    { size: 12, line: 14, most: 6 },
  ],
  columnTitle: { size: 14, line: 17, weight: 600, above: 4, left: 11 },
  bandTitle: { size: 14, line: 16, weight: 600 },
  mark: { size: 14, line: 17, gap: 9 },
  /** Between a code and the title that it stands before. */
  codeGap: 6,
  measure: { size: 14, line: 17, sign: 16, above: 18, between: 5, below: 9 },
  /** The legend: of themes a stripe and their titles, of signs the sign and what it means. */
  legend: { size: 14, line: 21, gap: 28, stripe: 13, sign: 6 },
  track: 9,
  /** Runs on one track are this far apart. */
  runGap: 12,
  /** Clear of what a link may not touch. */
  clear: { card: 8, title: 8, border: 7, lane: 10, upright: 7 },
  port: { margin: 14, gap: 22, least: 7, room: 48 },
  arrow: 8,
} as const;
