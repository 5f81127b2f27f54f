/** The most letters by which a word may differ and still be taken for a slip. */
const maxDistance = 2;

/** Longer words are compared whole only: nobody means another name of that length. */
const maxLength = 80;

/**
 * The word that was probably meant: the one with the fewest letters to change, add, drop or swap, two at most and fewer
 * than half of the word's. Letter case does not count; the first of several equally near ones wins. A name without its
 * box, as `operations` for `process.operations`, is as near as can be.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  const limit = Math.min(maxDistance, Math.ceil(word.length / 2) - 1);
  const comparable = word.length <= maxLength;
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === folded || other.endsWith(`.${folded}`)) return candidate;
    if (!comparable || Math.abs(other.length - folded.length) >= least) continue;
    const distance = editDistance(folded, other);
    if (distance >= least) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** Damerau and Levenshtein's distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
