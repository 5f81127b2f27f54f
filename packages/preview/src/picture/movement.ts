import type { Box, Layout, Point } from "@smap/diagram/draw";
import { keyOf, linkId } from "../elements/element.ts";
import type { View } from "../state/kept.ts";

/** So long things take to their new places, in ms. */
const duration = 220;
const easing = "cubic-bezier(0.2, 0, 0, 1)";
/** A picture of more cards than this is changed at once: moving it all would stutter. */
const mostCards = 60;
/**
 * A picture that has not rested so long, in ms, is changed at once: somebody is typing, and waits for the picture while what
 * moves takes the time of the next one.
 */
const rest = 1000;

/** A layout on the page. */
export interface Shown {
  readonly layout: Layout;
  readonly view: View;
}

type Groups = ReadonlyMap<string, readonly SVGGElement[]>;

interface Running {
  readonly animation: Animation;
  readonly from: Point;
}

/**
 * Moves what is drawn from where it was to where it is. The drawing is in its new state from the start; for the eye it begins
 * at the old one. What is still on its way from the last change goes on from there.
 */
export class Movement {
  #running = new Map<Element, Running>();
  #paths = new Map<string, string>();
  #changedAt = Number.NEGATIVE_INFINITY;

  /** Keeps how the links run, for the next time. Called with each new drawing, whether it moves or not. */
  play(groups: Groups, before: Shown | undefined, after: Shown, isStill: boolean): void {
    const paths = pathsOf(groups);
    const now = performance.now();
    const isRested = now - this.#changedAt >= rest;
    this.#changedAt = now;
    const isMoving = before && isRested && !isStill && after.layout.cards.length <= mostCards;
    if (isMoving) this.#move(groups, before, after, paths);
    this.#paths = paths;
  }

  #move(groups: Groups, before: Shown, after: Shown, paths: ReadonlyMap<string, string>): void {
    const placeOf = mapping(before.view, after.view);
    const scale = before.view.k / after.view.k;
    const running = new Map<Element, Running>();
    const old = new Map(before.layout.cards.map((card) => [card.id, card]));
    for (const card of after.layout.cards) {
      const [group] = groups.get(keyOf({ kind: "objective", id: card.id })) ?? [];
      const was = old.get(card.id);
      if (!group) continue;
      if (!was) appear(group);
      else this.#slide(group, offset(placeOf(was), card), running);
    }
    const boxes = new Map(boxesOf(before.layout));
    for (const [key, box] of boxesOf(after.layout)) {
      const [group] = groups.get(key) ?? [];
      const was = boxes.get(key);
      const rect = group?.querySelector("rect");
      if (!group || !rect) continue;
      if (!was) appear(group);
      else {
        const start = placeOf(was);
        stretch(rect, { ...start, width: was.width * scale, height: was.height * scale }, box);
        for (const text of group.querySelectorAll(":scope > text")) this.#slide(text, offset(start, box), running);
      }
    }
    this.#moveLinks(groups, before, after, paths, placeOf, running);
    this.#running = running;
  }

  #moveLinks(
    groups: Groups,
    before: Shown,
    after: Shown,
    paths: ReadonlyMap<string, string>,
    placeOf: (point: Point) => Point,
    running: Map<Element, Running>,
  ): void {
    const shift = placeOf({ x: 0, y: 0 });
    const isSameScale = before.view.k === after.view.k;
    const old = new Map(before.layout.links.map((link) => [linkId(link), link.points.at(-1)]));
    for (const link of after.layout.links) {
      const key = keyOf({ kind: "link", id: linkId(link) });
      const [group] = groups.get(key) ?? [];
      const was = this.#paths.get(key);
      const is = paths.get(key);
      if (!group || is === undefined) continue;
      const line = group.querySelector('[data-part="line"]');
      const head = group.querySelector('[data-part="head"]');
      const end = old.get(linkId(link));
      const last = link.points.at(-1);
      if (!isSameScale || !line || !was || !end || !last || shapeOf(was) !== shapeOf(is)) {
        appear(group);
        continue;
      }
      this.#slide(group, shift, running);
      if (was !== is) line.animate({ d: [`path("${was}")`, `path("${is}")`] }, { duration, easing });
      if (head) this.#slide(head, offset(end, last), running);
    }
  }

  /** Lets a thing come from some way off; from further, if it is still on its way. */
  #slide(element: Element, by: Point, running: Map<Element, Running>): void {
    const last = this.#running.get(element);
    const left = last ? 1 - (last.animation.effect?.getComputedTiming().progress ?? 1) : 0;
    const from = { x: by.x + (last?.from.x ?? 0) * left, y: by.y + (last?.from.y ?? 0) * left };
    if (same(from, { x: 0, y: 0 })) return;
    last?.animation.cancel();
    const own = element.getAttribute("transform") === null;
    const start = `translate(${from.x}px, ${from.y}px)`;
    // A turned text keeps its turn: what is animated comes before it.
    const animation = element.animate(
      own ? { transform: [start, "none"] } : { translate: [`${from.x}px ${from.y}px`, "0px 0px"] },
      { duration, easing },
    );
    running.set(element, { animation, from });
  }
}

function appear(element: Element): void {
  element.animate({ opacity: [0, 1] }, { duration, easing: "ease-in" });
}

function stretch(rect: Element, was: Box, is: Box): void {
  if (same(was, is) && Math.abs(was.width - is.width) < 0.5 && Math.abs(was.height - is.height) < 0.5) return;
  const frame = ({ x, y, width, height }: Box) => ({
    x: `${x}px`,
    y: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  rect.animate([frame(was), frame(is)], { duration, easing });
}

/** Where a place of the old picture is in the new one, so that it looks to be where it was. */
function mapping(before: View, after: View): (point: Point) => Point {
  return ({ x, y }) => ({
    x: (x * before.k + before.x - after.x) / after.k,
    y: (y * before.k + before.y - after.y) / after.k,
  });
}

function boxesOf({ columns, bands }: Layout): [string, Box][] {
  return [
    ...columns.map((box): [string, Box] => [keyOf({ kind: "cluster", id: box.id }), box]),
    ...bands.map((box): [string, Box] => [keyOf({ kind: "perspective", id: box.id }), box]),
  ];
}

function pathsOf(groups: Groups): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [key, [group]] of groups) {
    const path = key.startsWith("link ") ? group?.querySelector('[data-part="line"]')?.getAttribute("d") : undefined;
    if (path) paths.set(key, path);
  }
  return paths;
}

/** The commands of a path: two with the same can become each other. */
function shapeOf(path: string): string {
  return path.replace(/[-\d.]+/gu, "0");
}

function offset(from: Point, to: Point): Point {
  return { x: from.x - to.x, y: from.y - to.y };
}

function same(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < 0.5 && Math.abs(one.y - other.y) < 0.5;
}
