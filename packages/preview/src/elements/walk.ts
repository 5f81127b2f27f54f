import type { CardBox, Layout } from "@smap/diagram/draw";
import { linkId, type ShownElement } from "./element.ts";

export type Direction = "up" | "down" | "left" | "right";

/**
 * Where an arrow key leads from an element. From a card, up and down go along its links, to the effect or cause that is
 * nearest, else to the nearest card; left and right go along its row. A link leads to its ends, and sideways to the next
 * link of the same cause.
 */
export function step(layout: Layout, from: ShownElement | undefined, direction: Direction): ShownElement | undefined {
  if (!from) return firstOf(layout);
  switch (from.kind) {
    case "objective":
      return fromCard(layout, from.id, direction);
    case "link":
      return fromLink(layout, from.id, direction);
    case "cluster":
      return fromColumn(layout, from.id, direction);
    default:
      return fromBand(layout, from.id, direction);
  }
}

/**
 * Where one goes on when an element is gone: from a link to its cause; from a card to the next one of its column, else the
 * one before, else to the nearest of its band, and from the last one to the column or band itself.
 * @param isThere whether a card, by its id, is one to go on at
 */
export function besideOf(
  layout: Layout,
  element: ShownElement,
  isThere: (id: string) => boolean = () => true,
): ShownElement | undefined {
  if (element.kind === "link") return step(layout, element, "down");
  const at = layout.cards.find(({ id }) => id === element.id);
  if (!at) return undefined;
  const inBand = layout.cards.filter((one) => one === at || (one.band === at.band && isThere(one.id)));
  const inColumn = inOrder(inBand.filter(({ column }) => column === at.column));
  const place = inColumn.indexOf(at);
  const best =
    inColumn[place + 1] ??
    inColumn[place - 1] ??
    nearest(
      at,
      inBand.filter((one) => one !== at),
    );
  if (best) return card(best.id);
  return at.column === undefined ? { kind: "perspective", id: at.band } : { kind: "cluster", id: at.column };
}

/** The links of a card, those to its effects first. */
export function linksAt(layout: Layout, card: string): ShownElement[] {
  const out = layout.links.filter(({ from }) => from === card);
  const into = layout.links.filter(({ to }) => to === card);
  return [...out, ...into].map((link) => ({ kind: "link", id: linkId(link) }));
}

/** The first card in reading order, else the first band. */
export function firstOf(layout: Layout): ShownElement | undefined {
  const first = inOrder(layout.cards)[0];
  if (first) return card(first.id);
  const band = layout.bands[0];
  return band && { kind: "perspective", id: band.id };
}

export function lastOf(layout: Layout): ShownElement | undefined {
  const last = inOrder(layout.cards).at(-1);
  return last ? card(last.id) : firstOf(layout);
}

function card(id: string): ShownElement {
  return { kind: "objective", id };
}

function inOrder(cards: readonly CardBox[]): CardBox[] {
  return [...cards].sort((a, b) => a.y - b.y || a.x - b.x);
}

function fromCard(layout: Layout, id: string, direction: Direction): ShownElement | undefined {
  const at = layout.cards.find((one) => one.id === id);
  if (!at) return firstOf(layout);
  if (direction === "left" || direction === "right") {
    const row = inOrder(layout.cards).filter(({ y, height }) => y < at.y + at.height && at.y < y + height);
    const next = row.sort((a, b) => a.x - b.x)[row.indexOf(at) + (direction === "left" ? -1 : 1)];
    if (next) return card(next.id);
    const all = inOrder(layout.cards);
    const other = all[all.indexOf(at) + (direction === "left" ? -1 : 1)];
    return other && card(other.id);
  }
  const linked = new Set(
    layout.links.flatMap(({ from, to }) => (direction === "up" ? (from === id ? [to] : []) : to === id ? [from] : [])),
  );
  const among = layout.cards.filter((one) => linked.has(one.id) && one !== at);
  const beyond = layout.cards.filter(({ y }) => (direction === "up" ? y < at.y : y > at.y));
  const best = nearest(at, among) ?? nearest(at, beyond);
  return best && card(best.id);
}

function nearest(at: CardBox, cards: readonly CardBox[]): CardBox | undefined {
  // A row further away counts for more than a place further along it.
  const distance = ({ x, y }: CardBox) => Math.abs(y - at.y) * 4 + Math.abs(x - at.x);
  return [...cards].sort((a, b) => distance(a) - distance(b))[0];
}

function fromLink(layout: Layout, id: string, direction: Direction): ShownElement | undefined {
  const link = layout.links.find((one) => linkId(one) === id);
  if (!link) return firstOf(layout);
  if (direction === "up") return endOf(layout, link.to);
  if (direction === "down") return endOf(layout, link.from);
  const siblings = linksAt(layout, link.from);
  const place = siblings.findIndex((one) => one.id === id) + (direction === "left" ? -1 : 1);
  return siblings[(place + siblings.length) % siblings.length];
}

function endOf(layout: Layout, id: string): ShownElement | undefined {
  if (layout.cards.some((one) => one.id === id)) return card(id);
  if (layout.columns.some((one) => one.id === id)) return { kind: "cluster", id };
  return layout.bands.some((one) => one.id === id) ? { kind: "perspective", id } : undefined;
}

function fromColumn(layout: Layout, id: string, direction: Direction): ShownElement | undefined {
  const at = layout.columns.find((one) => one.id === id);
  if (!at) return firstOf(layout);
  const row = layout.columns.filter(({ band }) => band === at.band).sort((a, b) => a.x - b.x);
  const beside = row[row.indexOf(at) + (direction === "left" ? -1 : 1)];
  if (direction === "left" || direction === "right") return beside && { kind: "cluster", id: beside.id };
  if (direction === "up") return { kind: "perspective", id: at.band };
  const first = inOrder(layout.cards.filter(({ column }) => column === id))[0];
  return first && card(first.id);
}

function fromBand(layout: Layout, id: string, direction: Direction): ShownElement | undefined {
  const place = layout.bands.findIndex((one) => one.id === id);
  if (place < 0) return firstOf(layout);
  if (direction === "right") {
    const column = layout.columns.filter(({ band }) => band === id).sort((a, b) => a.x - b.x)[0];
    const first = inOrder(layout.cards.filter(({ band }) => band === id))[0];
    return column ? { kind: "cluster", id: column.id } : first && card(first.id);
  }
  const other = direction === "left" ? undefined : layout.bands[place + (direction === "up" ? -1 : 1)];
  return other && { kind: "perspective", id: other.id };
}
