/** A map in another format. */
export interface Exported {
  readonly bytes: Uint8Array;
  /** What the format cannot show as it should, in sentences; empty as a rule. */
  readonly problems: readonly string[];
}
