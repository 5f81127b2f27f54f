/** A map that stands in a page, between fences. */
export interface FencedMap {
  readonly text: string;
  /** The picture that follows it, as the page links to it. */
  readonly picture?: string;
  /** What the page says that `smap check` finds in it, as `warning empty-cluster`; undefined if it says nothing. */
  readonly findings?: readonly string[];
  /** The line of the page on which the map begins, from 1. */
  readonly line: number;
}

/**
 * The maps of a page. What belongs to one stands between it and the next: a picture as an image, and what is found in it
 * as a list, each item beginning with the severity, the rule's id and how often, or the words “Nothing is found”.
 */
export function fencedMaps(page: string): FencedMap[] {
  const fences = [...page.matchAll(/^```smap\n([\s\S]*?)^```$/gmu)];
  return fences.map((fence, index) => {
    const begin = fence.index + fence[0].length;
    const after = page.slice(begin, fences[index + 1]?.index);
    const picture = /!\[[^\]]*\]\(([^)]+\.svg)\)/u.exec(after)?.[1];
    const items = after.matchAll(/^- \*\*(error|warning|info|hint)\*\* `([a-z-]+)`(?: × (\d+))?/gmu);
    const listed = [...items].flatMap(([, severity, rule, times = "1"]) =>
      Array<string>(Number(times)).fill(`${severity} ${rule}`),
    );
    const isClean = /Nothing is found/u.test(after);
    return {
      text: fence[1] ?? "",
      line: page.slice(0, fence.index).split("\n").length + 1,
      ...(picture ? { picture } : {}),
      ...(listed.length > 0 || isClean ? { findings: listed } : {}),
    };
  });
}
