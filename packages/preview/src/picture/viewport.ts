import type { Box } from "@smap/diagram/draw";
import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import type { View } from "../state/kept.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ViewportOptions {
  /** The view has changed; at rest, not at every step. */
  readonly rested: (view: View) => void;
  /** The scale has changed; 1 is 100 %. */
  readonly scaled: (scale: number, isFit: boolean) => void;
  /** Movements take no time. */
  readonly isStill: () => boolean;
}

const scales = { least: 0.05, most: 4, step: 1.25 } as const;
/** Room around the map when all of it is shown. */
const margin = 12;
/** So much of the map stays in sight, wherever it is moved. */
const least = 60;

/** What part of the map is looked at: moved and scaled by mouse, touch, keys and buttons, and kept over edits. */
export class Viewport {
  readonly #svg: SVGSVGElement;
  readonly #options: ViewportOptions;
  readonly #behavior: ZoomBehavior<SVGSVGElement, unknown>;
  #size: Size = { width: 0, height: 0 };
  #map: Size = { width: 0, height: 0 };
  #transform: ZoomTransform = zoomIdentity;
  #isFit = true;
  #moving = 0;
  /** What the user is at: scaling keeps it where it is. */
  lookedAt: Box | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(svg: SVGSVGElement, content: SVGGElement, options: ViewportOptions) {
    this.#svg = svg;
    this.#options = options;
    this.#behavior = zoom<SVGSVGElement, unknown>()
      .scaleExtent([scales.least, scales.most])
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => this.#kept(transform))
      .filter((event: MouseEvent & { button?: number }) => mayMove(event))
      .clickDistance(4)
      .on("zoom", ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#transform = transform;
        content.setAttribute("transform", transform.toString());
        if (sourceEvent) this.#isFit = false;
        options.scaled(transform.k, this.#isFit);
        for (const listener of this.#listeners) listener();
      })
      .on("end", () => options.rested(this.view));
    select(svg).call(this.#behavior).on("dblclick.zoom", null);
    svg.addEventListener("wheel", this.#scroll, { passive: false });
  }

  dispose(): void {
    cancelAnimationFrame(this.#moving);
    this.#svg.removeEventListener("wheel", this.#scroll);
    select(this.#svg).on(".zoom", null);
  }

  get view(): View {
    const { x, y, k } = this.#transform;
    return { x, y, k, isFit: this.#isFit };
  }

  get size(): Size {
    return this.#size;
  }

  /** Tells at every step of a movement. Returns how to end that. */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The place in the panel of a place of the map. */
  toPage(x: number, y: number): [number, number] {
    return this.#transform.apply([x, y]);
  }

  /** The panel has another size: a map that was shown whole still is, else what is in the middle stays there. */
  resize(size: Size): void {
    const { width, height } = this.#size;
    this.#size = size;
    if (this.#isFit) this.#jump(this.#fitting());
    else if (width > 0) this.#jump(this.#moved((size.width - width) / 2, (size.height - height) / 2));
  }

  /**
   * Another layout takes the place of the shown one. `anchor` is where the thing that is looked at was and is: it stays in
   * its place. A map that is shown whole stays so; its scale changes only when it must, or when much room is gained.
   */
  replace(map: Size, anchor?: { readonly before: Box; readonly after: Box }): void {
    const isFirst = this.#map.width === 0;
    this.#map = map;
    if (isFirst || (this.#isFit && this.#isMisfit())) this.#jump(this.#fitting());
    else if (anchor) {
      const { before, after } = anchor;
      const { k } = this.#transform;
      const moved = this.#moved((before.x - after.x) * k, (before.y - after.y) * k);
      this.#jump(this.#isFit ? this.#whole(moved) : moved);
    }
  }

  /** Forgets the map: the next one is another. */
  forget(): void {
    this.#map = { width: 0, height: 0 };
    this.#isFit = true;
  }

  restore({ x, y, k, isFit }: View, map: Size): void {
    this.#map = map;
    this.#isFit = isFit;
    this.#jump(isFit ? this.#fitting() : zoomIdentity.translate(x, y).scale(k));
  }

  fit(): void {
    this.#isFit = true;
    this.#glide(this.#fitting());
  }

  /** A scale, about what the user is at if it is in sight, else about the middle of the panel. */
  scaleTo(scale: number): void {
    this.#isFit = false;
    const { lookedAt } = this;
    const [x, y] = lookedAt && this.isInSight(lookedAt) ? this.#centreOf(lookedAt) : this.#middle();
    this.#glide(this.#scaledAt(clamp(scale, scales.least, scales.most), x, y));
  }

  zoomBy(steps: number): void {
    this.scaleTo(this.#transform.k * scales.step ** steps);
  }

  /** Brings a box into sight, by no more than it takes. */
  show(box: Box): void {
    const { k } = this.#transform;
    const [left, top] = this.#transform.apply([box.x, box.y]);
    const dx = inside(left, box.width * k, this.#size.width);
    const dy = inside(top, box.height * k, this.#size.height);
    if (dx === 0 && dy === 0) return;
    this.#isFit = false;
    this.#glide(this.#moved(dx, dy));
  }

  /** How far a box is from the middle of the panel; for choosing what is looked at. */
  distance(box: Box): number {
    const [x, y] = this.#centreOf(box);
    const [middleX, middleY] = this.#middle();
    return Math.hypot(x - middleX, y - middleY);
  }

  isInSight(box: Box): boolean {
    const [x, y] = this.#centreOf(box);
    return x >= 0 && y >= 0 && x <= this.#size.width && y <= this.#size.height;
  }

  panBy(dx: number, dy: number): void {
    this.#isFit = false;
    this.#jump(this.#moved(dx, dy));
  }

  /** Brings into sight what of the map lies beyond an edge, by at most so many px; whether there was anything. */
  scrollBy(dx: number, dy: number): boolean {
    const { x, y, k } = this.#transform;
    const across = beyond(dx, x, this.#map.width * k, this.#size.width);
    const down = beyond(dy, y, this.#map.height * k, this.#size.height);
    if (across === 0 && down === 0) return false;
    this.panBy(across, down);
    return true;
  }

  #centreOf({ x, y, width, height }: Box): [number, number] {
    return this.#transform.apply([x + width / 2, y + height / 2]);
  }

  #middle(): [number, number] {
    return [this.#size.width / 2, this.#size.height / 2];
  }

  #fitting(): ZoomTransform {
    const { width, height } = this.#size;
    const map = this.#map;
    if (map.width === 0 || width === 0) return this.#transform;
    const scale = Math.min((width - 2 * margin) / map.width, (height - 2 * margin) / map.height, 1.5);
    const k = clamp(scale, scales.least, scales.most);
    return zoomIdentity.translate((width - map.width * k) / 2, Math.max(0, (height - map.height * k) / 2)).scale(k);
  }

  /** Whether the map has outgrown the panel, or could be shown much larger. */
  #isMisfit(): boolean {
    const fitting = this.#fitting().k;
    return fitting < this.#transform.k * 0.999 || fitting > this.#transform.k * 1.1;
  }

  /** The nearest view that shows all of the map, which has room at this scale. */
  #whole({ x, y, k }: ZoomTransform): ZoomTransform {
    const inside = (at: number, length: number, room: number) => clamp(at, margin, room - length - margin);
    const { width, height } = this.#map;
    return zoomIdentity
      .translate(inside(x, width * k, this.#size.width), inside(y, height * k, this.#size.height))
      .scale(k);
  }

  #moved(dx: number, dy: number): ZoomTransform {
    const { x, y, k } = this.#transform;
    return this.#kept(zoomIdentity.translate(x + dx, y + dy).scale(k));
  }

  #scaledAt(scale: number, x: number, y: number): ZoomTransform {
    const [mapX, mapY] = this.#transform.invert([x, y]);
    return this.#kept(zoomIdentity.translate(x - mapX * scale, y - mapY * scale).scale(scale));
  }

  /** The nearest view in which some of the map can be seen. */
  #kept(transform: ZoomTransform): ZoomTransform {
    const { width, height } = this.#size;
    const { x, y, k } = transform;
    const keptX = clamp(x, least - this.#map.width * k, width - least);
    const keptY = clamp(y, least - this.#map.height * k, height - least);
    return keptX === x && keptY === y ? transform : zoomIdentity.translate(keptX, keptY).scale(k);
  }

  #jump(transform: ZoomTransform): void {
    cancelAnimationFrame(this.#moving);
    select(this.#svg).call(this.#behavior.transform, transform);
  }

  #glide(target: ZoomTransform): void {
    cancelAnimationFrame(this.#moving);
    if (this.#options.isStill()) {
      this.#jump(target);
      return;
    }
    const from = this.#transform;
    const isFit = this.#isFit;
    const begin = performance.now();
    const step = (now: number) => {
      const t = ease(Math.min(1, (now - begin) / 180));
      const mix = (a: number, b: number) => a + (b - a) * t;
      const at = zoomIdentity.translate(mix(from.x, target.x), mix(from.y, target.y)).scale(mix(from.k, target.k));
      this.#isFit = isFit;
      select(this.#svg).call(this.#behavior.transform, t === 1 ? target : at);
      if (t < 1) this.#moving = requestAnimationFrame(step);
    };
    this.#moving = requestAnimationFrame(step);
  }

  /** The wheel moves; with Ctrl (a pinch, too) d3-zoom scales. */
  readonly #scroll = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? this.#size.height : 1;
    const isSideways = event.shiftKey && event.deltaX === 0;
    this.panBy(-unit * (isSideways ? event.deltaY : event.deltaX), isSideways ? 0 : -unit * event.deltaY);
  };
}

/** Drags begin on the ground, and anywhere with the middle button or a finger; the wheel scales with Ctrl. */
function mayMove(event: MouseEvent): boolean {
  if (event.type === "wheel") return event.ctrlKey || event.metaKey;
  if (event.type.startsWith("touch") || event.button === 1) return true;
  const isOnCard = event.target instanceof Element && event.target.closest('[data-kind="objective"]') !== null;
  return event.button === 0 && !isOnCard && !event.ctrlKey && !event.altKey;
}

/** How far a stretch has to move so that it is inside, or its middle if it is too long. */
function inside(start: number, length: number, room: number): number {
  const gap = 24;
  if (start >= 0 && start + length <= room) return 0;
  if (length + 2 * gap > room) return room / 2 - (start + length / 2);
  return start < 0 ? gap - start : room - gap - start - length;
}

/** How much of a movement shows more of a stretch, and its margin: forward what is before the beginning, back what is after the end. */
function beyond(by: number, start: number, length: number, room: number): number {
  if (by > 0) return Math.max(0, Math.min(by, margin - start));
  return Math.min(0, Math.max(by, room - margin - (start + length)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, Math.min(low, high)), Math.max(low, high));
}

function ease(t: number): number {
  return 1 - (1 - t) ** 3;
}
