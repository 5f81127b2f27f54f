import type { Horizon, MeasureStatus, Profile, Strength } from "@smap/model";

/** How much a card shows: the title and its marks, or its measures too. */
export type Detail = "map" | "scorecard";

/** What page a map is laid out for: a slide, or half of a screen. Files are wide. */
export type Shape = "wide" | "tall";

/** Lengths are px at 96 dpi, the origin is top left, y grows downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A strategy map with every place and every broken line decided: plain data, the same for every picture of it. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
  readonly profile: Profile;
  readonly header: Header;
  readonly bands: readonly BandBox[];
  readonly columns: readonly ColumnBox[];
  readonly cards: readonly CardBox[];
  readonly links: readonly LinkPath[];
  readonly legend: readonly LegendItem[];
  /** What could not be done as it should, for the log; empty as a rule. */
  readonly problems: readonly string[];
}

/** A line of text: its middle for rotated ones, its left end or right end else; `y` is the base line. */
export interface TextLine extends Point {
  readonly text: string;
}

export interface Header {
  readonly title: string;
  readonly lines: readonly HeaderLine[];
  /** The period and the status, at the right. */
  readonly notes: readonly TextLine[];
}

export interface HeaderLine extends TextLine {
  readonly role: "title" | "vision" | "proposition";
  readonly isCut: boolean;
}

/** A perspective. */
export interface BandBox extends Box {
  readonly id: string;
  readonly title: string;
  /** The tint of a known perspective, or of one of the map's own. */
  readonly tint: Tint;
  readonly strip: Box;
  /** Lines of the title, rotated a quarter to the left: `x` is the base line, `y` the middle of each. */
  readonly lines: readonly TextLine[];
  readonly titleSize: number;
  readonly description?: string;
}

export type Tint = "financial" | "customer" | "process" | "learning" | "mission" | "own";

/** A cluster. */
export interface ColumnBox extends Box {
  readonly id: string;
  readonly band: string;
  readonly title: string;
  readonly tint: Tint;
  /** A known process cluster without objectives. */
  readonly empty: boolean;
  /** What an empty cluster says, in the middle of it. */
  readonly notice: readonly TextLine[];
  readonly lines: readonly TextLine[];
  readonly description?: string;
  readonly weight?: number;
}

/** An objective. */
export interface CardBox extends Box {
  readonly id: string;
  readonly band: string;
  /** Absent for a card that stands loose in its band. */
  readonly column?: string;
  readonly tint: Tint;
  readonly title: string;
  readonly lines: readonly TextLine[];
  readonly titleSize: number;
  /** Whether the title is longer than what the lines show. */
  readonly isCut: boolean;
  readonly isRightToLeft: boolean;
  readonly critical: boolean;
  /** An objective of another map. */
  readonly imported: boolean;
  readonly description?: string;
  readonly code?: string;
  readonly horizon?: Horizon;
  readonly owner?: string;
  readonly weight?: number;
  /** Below the title, as many as there is room for. */
  readonly marks: readonly CardMark[];
  readonly measures: readonly MeasureLine[];
  readonly measureCount: number;
  /** Places in the legend of the themes that it belongs to. */
  readonly themes: readonly number[];
}

/** A small sign on a card; `x` is its left end, `y` the base line of the row. */
export type CardMark = Point &
  (
    | { readonly kind: "code" | "weight" | "owner"; readonly text: string }
    | { readonly kind: "horizon"; readonly steps: 1 | 2 | 3 }
    | { readonly kind: "status"; readonly status: MeasureStatus }
  );

/** A measure on a card of the scorecard. */
export interface MeasureLine {
  readonly title: TextLine;
  readonly figures?: TextLine;
  /** Whether the last actual reaches the target that is due; unknown without both. */
  readonly status?: MeasureStatus;
}

/** A link; from the cause to the effect, both ends included. */
export interface LinkPath {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly strength?: Strength;
  readonly reason?: string;
  /** The place among the map's links. */
  readonly index: number;
}

/** A theme. */
export interface LegendItem extends Point {
  readonly id: string;
  readonly text: string;
}
