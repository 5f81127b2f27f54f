interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a drawing's links read: how often two cross, how often they bend, and how long they are. */
export interface Readability {
  readonly crossings: number;
  readonly bends: number;
  /** In px, all links together. */
  readonly length: number;
}

interface Level {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly link: number;
}

/** For links of level and upright lines. */
export function readabilityOf(links: readonly (readonly Point[])[]): Readability {
  const levels: Level[] = [];
  const uprights: Level[] = [];
  let bends = 0;
  let length = 0;
  for (const [link, points] of links.entries()) {
    bends += Math.max(0, points.length - 2);
    for (const [index, to] of points.slice(1).entries()) {
      const from = points[index] as Point;
      length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
      if (from.y === to.y) levels.push({ from: Math.min(from.x, to.x), to: Math.max(from.x, to.x), at: from.y, link });
      else uprights.push({ from: Math.min(from.y, to.y), to: Math.max(from.y, to.y), at: from.x, link });
    }
  }
  uprights.sort((a, b) => a.at - b.at);
  let crossings = 0;
  for (const level of levels) {
    for (let index = firstAfter(uprights, level.from); index < uprights.length; index++) {
      const upright = uprights[index] as Level;
      if (upright.at >= level.to) break;
      if (upright.link !== level.link && upright.from < level.at && level.at < upright.to) crossings++;
    }
  }
  return { crossings, bends, length: Math.round(length) };
}

function firstAfter(lines: readonly Level[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Level).at <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
