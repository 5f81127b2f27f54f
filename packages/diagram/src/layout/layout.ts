import type { Horizon, Language, MeasureStatus, Profile, Strength } from "@smap/model";

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
  /** The language of the words in it, if the map names one. */
  readonly language?: Language;
  /** The map's title runs from right to left, and so does the whole picture: bands begin at the right. */
  readonly isRightToLeft: boolean;
  readonly header: Header;
  readonly bands: readonly BandBox[];
  readonly columns: readonly ColumnBox[];
  readonly cards: readonly CardBox[];
  readonly links: readonly LinkPath[];
  readonly legend: readonly LegendItem[];
  /** What the signs mean that occur in the picture. */
  readonly key: readonly KeyItem[];
  /** What could not be done as it should, for the log; empty as a rule. */
  readonly problems: readonly string[];
}

/** A line of text: `x` is its middle where words are centred, else its left end, or its right end; `y` is the base line. */
export interface TextLine extends Point {
  readonly text: string;
  /** The end that is at `x`, for words at a side; left if absent. */
  readonly side?: "right";
}

export interface Header {
  readonly title: string;
  readonly lines: readonly HeaderLine[];
  /** The period and the status, across from the title. */
  readonly notes: readonly TextLine[];
  readonly noteSize: number;
}

export interface HeaderLine extends TextLine {
  readonly role: "title" | "vision" | "proposition";
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** All that there is to say, if the lines of this role say less. */
  readonly whole?: string;
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

export type Tint = "financial" | "customer" | "process" | "learning" | "mission" | OwnTint;

/** Of bands that no profile knows, in turn. */
export type OwnTint = "own-1" | "own-2" | "own-3" | "own-4" | "own-5" | "own-6";

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
  /** Below the title, as many as there is room for; a code, or the other map's name, may stand before the title instead. */
  readonly marks: readonly CardMark[];
  readonly measures: readonly MeasureLines[];
  /** Says how many measures there are besides. */
  readonly more?: TextLine;
  readonly measureCount: number;
  /** Places in the legend of the themes that it belongs to. */
  readonly themes: readonly number[];
  /** Its stripes are at the right. */
  readonly isMirrored?: true;
}

/** A small sign on a card; `x` is its left end, `y` the base line of the row. */
export type CardMark = Point & { readonly width: number } & (
    | { readonly kind: "weight" | "owner"; readonly text: string }
    | { readonly kind: "code" | "from"; readonly text: string; readonly isBeforeTitle?: true }
    | { readonly kind: "horizon"; readonly steps: 1 | 2 | 3 }
    | { readonly kind: "status"; readonly status: MeasureStatus }
  );

/** A measure on a card of the scorecard. */
export interface MeasureLines {
  readonly title: readonly TextLine[];
  /** Actual, target and baseline, as far as there are any. */
  readonly figures: readonly TextLine[];
  /** All that there is to say, if the lines say less. */
  readonly whole?: string;
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
export interface LegendItem extends TextLine {
  readonly id: string;
}

/** What can be seen in a picture and is not in words. */
export type KeySign = "critical" | "imported" | "strong" | "weak" | Horizon | MeasureStatus;

/** A sign and what it means; the words stand beside it, toward where the line goes on. */
export interface KeyItem extends TextLine {
  readonly sign: KeySign;
  /** How wide the sign is. */
  readonly width: number;
}
