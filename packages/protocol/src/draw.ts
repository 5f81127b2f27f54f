/** Extension → drawing program: a text whose map is wanted as a picture. */
export interface TextToDraw {
  readonly id: number;
  readonly text: string;
  readonly theme: "light" | "dark" | "contrast";
}

/** Drawing program → extension: an SVG file; none for a text that says nothing to draw. */
export interface DrawnText {
  readonly id: number;
  readonly svg?: string | undefined;
}
