import type { Layout, LayoutJson, TextLine } from "@smap/diagram";
import { measureText } from "@smap/diagram/text";

type Box = LayoutJson["cards"][number] | LayoutJson["columns"][number] | LayoutJson["bands"][number];

/** What is wrong with a layout, judged by nothing but its published shape; empty for a right one. */
export function faultsOf(layout: LayoutJson): string[] {
  const { cards, columns, bands } = layout;
  return [
    ...overlaps("cards", cards),
    ...overlaps("columns", columns),
    ...overlaps("bands", bands),
    ...outside(layout),
    ...inBoxes(layout),
    ...linkFaults(layout),
  ];
}

function overlaps(what: string, boxes: readonly Box[]): string[] {
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      if (!isApart) found.push(`${what} ${one.id} and ${other.id} overlap`);
    }
  }
  return found;
}

function outside({ width, height, cards, columns, bands, links }: LayoutJson): string[] {
  const boxes = [...cards, ...columns, ...bands].filter(
    ({ x, y, width: w, height: h }) => !(x >= 0 && y >= 0 && x + w <= width && y + h <= height),
  );
  const lines = links.filter(({ points }) =>
    points.some(({ x, y }) => !(x >= 0 && y >= 0 && x <= width && y <= height)),
  );
  return [
    ...boxes.map(({ id }) => `${id} is outside the page`),
    ...lines.map(({ from, to }) => `the link ${from} -> ${to} leaves the page`),
  ];
}

function inBoxes({ cards, columns, bands }: LayoutJson): string[] {
  const holders = new Map<string, Box>([...columns, ...bands].map((box) => [box.id, box]));
  const isIn = (inner: Box, outer: Box | undefined) =>
    outer !== undefined &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;
  return [
    ...cards
      .filter((card) => !isIn(card, holders.get(card.column ?? card.band)))
      .map(({ id }) => `${id} is outside its box`),
    ...columns.filter((column) => !isIn(column, holders.get(column.band))).map(({ id }) => `${id} is outside its band`),
  ];
}

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly link: number;
}

function linkFaults({ cards, columns, bands, links }: LayoutJson): string[] {
  const found: string[] = [];
  const ends = new Map<string, Box>([...bands, ...columns, ...cards].map((box) => [box.id, box]));
  const segments: Segment[] = [];
  for (const [index, { from, to, points }] of links.entries()) {
    const name = `${from} -> ${to}`;
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last || points.length < 2) {
      found.push(`${name} has no line`);
      continue;
    }
    if (!isOnBorder(first, ends.get(from))) found.push(`${name} does not begin at its cause`);
    if (!isOnBorder(last, ends.get(to))) found.push(`${name} does not end at its effect`);
    for (const [place, point] of points.slice(1).entries()) {
      const before = points[place] as { x: number; y: number };
      if (before.x !== point.x && before.y !== point.y) found.push(`${name} is not straight`);
      segments.push({
        x1: Math.min(before.x, point.x),
        x2: Math.max(before.x, point.x),
        y1: Math.min(before.y, point.y),
        y2: Math.max(before.y, point.y),
        link: index,
      });
    }
  }
  for (const { x1, x2, y1, y2, link } of segments) {
    for (const card of cards) {
      const isThrough = x2 > card.x && x1 < card.x + card.width && y2 > card.y && y1 < card.y + card.height;
      if (isThrough) found.push(`${links[link]?.from} -> ${links[link]?.to} runs through ${card.id}`);
    }
  }
  return [...found, ...shared(segments, links)];
}

function isOnBorder({ x, y }: { x: number; y: number }, box: Box | undefined): boolean {
  if (!box) return false;
  const { x: left, y: top, width, height } = box;
  const isWithin = x >= left && x <= left + width && y >= top && y <= top + height;
  return isWithin && (x === left || x === left + width || y === top || y === top + height);
}

/** Lines of two links on one another for more than a point. */
function shared(segments: readonly Segment[], links: LayoutJson["links"]): string[] {
  const found: string[] = [];
  const near = 2;
  for (const [index, a] of segments.entries()) {
    for (const b of segments.slice(index + 1)) {
      if (a.link === b.link) continue;
      const upright = a.x1 === a.x2 && b.x1 === b.x2 && Math.abs(a.x1 - b.x1) < near;
      const level = a.y1 === a.y2 && b.y1 === b.y2 && Math.abs(a.y1 - b.y1) < near;
      const together = upright
        ? Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1)
        : level
          ? Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)
          : 0;
      if (together > 2) {
        const name = ({ link }: Segment) => `${links[link]?.from} -> ${links[link]?.to}`;
        found.push(`${name(a)} and ${name(b)} lie on one another for ${together} px`);
      }
    }
  }
  return found;
}

interface Area {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sizes of words as they are drawn; the judge does not ask the layout for them. */
const drawn = { column: 14, notice: 14, measure: 14, legend: 14, stripe: 13, sign: 6 };

/** What is wrong with the words of a layout: no link runs under one, and none lies on a card or on other words. */
export function wordFaultsOf(layout: Layout): string[] {
  const { columns, cards, bands, header, links } = layout;
  const words = [
    ...below(layout),
    ...columns.flatMap(({ id, lines }) => lines.map((line) => sideWords(`title of ${id}`, line, drawn.column, 600))),
    ...columns.flatMap(({ id, notice }) => notice.map((line) => middleWords(`notice of ${id}`, line, drawn.notice))),
    ...header.lines.map((line) => sideWords(line.role, line, line.size, line.role === "title" ? 600 : 400)),
    ...header.notes.map((line) => sideWords("note", line, header.noteSize, 400)),
  ];
  const found: string[] = [];
  for (const { from, to, points } of links)
    for (const [index, end] of points.slice(1).entries()) {
      const area = between(points[index] as { x: number; y: number }, end);
      for (const word of words) if (overlap(word, area)) found.push(`${from} -> ${to} runs under the ${word.what}`);
    }
  const boxes = cards.map((card) => between(card, { x: card.x + card.width, y: card.y + card.height }, card.id));
  for (const [index, word] of words.entries())
    for (const other of [...boxes, ...words.slice(index + 1)])
      if (overlap(word, other)) found.push(`the ${word.what} lies on ${other.what}`);
  for (const { id, lines, x, width, y, height, titleSize } of cards)
    for (const line of lines) {
      const { left, right, top, bottom } = middleWords(id, line, titleSize);
      if (left < x || right > x + width || top < y || bottom > y + height) found.push(`the words of ${id} leave it`);
    }
  for (const card of cards) {
    const { x, width, y, height } = card;
    const inCard = [
      ...card.measures.flatMap(({ title, figures }) => [...title, ...figures]),
      ...(card.more ? [card.more] : []),
    ];
    const areas = [
      ...inCard.map((line) => sideWords("a measure", line, drawn.measure, 400)),
      ...card.marks.map((mark) => between(mark, { x: mark.x + mark.width, y: mark.y - 8 }, `the mark ${mark.kind}`)),
    ];
    for (const [index, area] of areas.entries()) {
      if (area.left < x || area.right > x + width || area.top < y || area.bottom > y + height)
        found.push(`${area.what} leaves ${card.id}`);
      for (const other of areas.slice(index + 1))
        if (overlap(area, other)) found.push(`in ${card.id} ${area.what} lies on ${other.what}`);
    }
  }
  for (const { what, left, right, top, bottom } of words)
    if (left < 0 || right > layout.width || top < 0 || bottom > layout.height)
      found.push(`the ${what} leaves the page`);
  for (const { id, lines, strip, titleSize } of bands)
    for (const { text, x } of lines) {
      if (measureText(text, titleSize, 600) > strip.height) found.push(`the title of ${id} is longer than its strip`);
      if (x - titleSize < strip.x || x > strip.x + strip.width) found.push(`the title of ${id} leaves its strip`);
    }
  return found;
}

/** The legend and the key: signs with their words. */
function below({ legend, key }: Layout): Area[] {
  const beside = (line: TextLine, width: number, what: string) => {
    const words = sideWords(what, line, drawn.legend, 400);
    return line.side === "right" ? { ...words, left: words.left - width } : { ...words, right: words.right + width };
  };
  return [
    ...legend.map((item) => beside(item, drawn.stripe, `theme ${item.id}`)),
    ...key.map((item) => beside(item, item.width + drawn.sign, `sign ${item.sign}`)),
  ];
}

function sideWords(what: string, { text, x, y, side }: TextLine, size: number, weight: 400 | 600): Area {
  const width = measureText(text, size, weight);
  const left = side === "right" ? x - width : x;
  return { what, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

function middleWords(what: string, { text, x, y }: TextLine, size: number): Area {
  const width = measureText(text, size);
  return { what, left: x - width / 2, right: x + width / 2, top: y - size * 0.75, bottom: y + size * 0.2 };
}

function between(one: { x: number; y: number }, other: { x: number; y: number }, what = ""): Area {
  return {
    what,
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
