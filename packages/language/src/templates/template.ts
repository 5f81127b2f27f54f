/** A first map to go on from: all that follows its first line. */
export interface Template {
  readonly name: TemplateName;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly body: string;
}

export type TemplateName = "blank" | "for-profit" | "public" | "nonprofit" | "slice";
