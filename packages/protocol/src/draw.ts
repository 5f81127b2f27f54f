/** Extension → drawing program: a text whose map is wanted as a picture. */
export interface TextToDraw {
  readonly id: number;
  readonly text: string;
  readonly theme: "light" | "dark" | "contrast";
}

/** Drawing program → extension: what came of a text. */
export interface DrawnText extends Drawn {
  readonly id: number;
}

export interface Drawn {
  /** An SVG file; none for a text that says nothing to draw. */
  readonly svg?: string | undefined;
  /** The first place that could not be read, and is not in the picture. */
  readonly error?: { readonly line: number; readonly message: string } | undefined;
}
