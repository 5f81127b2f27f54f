import type { Link } from "@smap/model";
import type { CardBox, KeySign } from "./layout.ts";

/** How wide each sign is drawn; in the order of the key. */
export const signWidths: Readonly<Record<KeySign, number>> = {
  critical: 20,
  imported: 20,
  strong: 24,
  weak: 24,
  short: 24,
  medium: 24,
  long: 24,
  reached: 12,
  missed: 12,
};

/** The signs that the cards and links of a map show, so that those are explained and no others. */
export function signsOf(cards: readonly CardBox[], links: readonly Link[]): KeySign[] {
  const seen = new Set<KeySign | undefined>(
    links.map(({ strength }) => (strength === "moderate" ? undefined : strength)),
  );
  for (const { critical, imported, marks, horizon, measures } of cards) {
    if (critical) seen.add("critical");
    if (imported) seen.add("imported");
    for (const mark of marks)
      if (mark.kind === "horizon") seen.add(horizon);
      else if (mark.kind === "status") seen.add(mark.status);
    for (const { status } of measures) seen.add(status);
  }
  return (Object.keys(signWidths) as KeySign[]).filter((sign) => seen.has(sign));
}
