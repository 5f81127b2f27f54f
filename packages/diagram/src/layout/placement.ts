import type { PlannedBand, PlannedCard, PlannedColumn } from "./plan.ts";
import type { Row } from "./rows.ts";

/** How wide the cards of a map are. */
export interface CardWidths {
  readonly usual: number;
  /** What cards with long titles would need, by their names; from the smallest, what they may get where there is room. */
  readonly needed: ReadonlyMap<string, number>;
  readonly wider: readonly number[];
}

/** A card that has its place from left to right, and its row. */
export interface PlacedCard {
  readonly card: PlannedCard;
  readonly row: number;
  readonly x: number;
  readonly width: number;
}

export interface ColumnPlace {
  readonly column: PlannedColumn;
  readonly x: number;
  readonly width: number;
}

/** A band whose columns have their places, and its rows theirs. */
export interface BandColumns {
  readonly band: PlannedBand;
  readonly columns: readonly ColumnPlace[];
  /** Rows of the page that belong to the band, first and last; those through the boxes, if there are boxes. */
  readonly rows: readonly [first: number, last: number];
  readonly boxedRows?: readonly [first: number, last: number];
}

export interface PlacedColumn extends ColumnPlace {
  /** The lines of the title, and where the widest of them ends. */
  readonly lines: readonly string[];
  readonly titleEnd: number;
}

export interface PlacedBand extends BandColumns {
  readonly columns: readonly PlacedColumn[];
}

/** Where everything is from left to right, and in which row: the part of the layout that links do not change. */
export interface Placement {
  /** How wide the strips with the bands' titles are. */
  readonly strip: number;
  readonly left: number;
  readonly right: number;
  readonly bands: readonly PlacedBand[];
  readonly rows: readonly Row[];
  readonly cards: ReadonlyMap<string, PlacedCard>;
}
