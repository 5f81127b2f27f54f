import type { Link } from "@smap/model";
import type { CardBox, KeySign } from "./layout.ts";

/** What each sign means, and how wide it is drawn; in the order of the key. */
export const keySigns: Readonly<Record<KeySign, { readonly words: string; readonly width: number }>> = {
  critical: { words: "Critical", width: 20 },
  imported: { words: "Of another map", width: 20 },
  strong: { words: "Strong link", width: 24 },
  weak: { words: "Weak link", width: 24 },
  short: { words: "Short term", width: 24 },
  medium: { words: "Medium term", width: 24 },
  long: { words: "Long term", width: 24 },
  reached: { words: "Target reached", width: 12 },
  missed: { words: "Target missed", width: 12 },
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
  return (Object.keys(keySigns) as KeySign[]).filter((sign) => seen.has(sign));
}
