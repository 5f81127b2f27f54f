/** So near to an edge of the panel, in px, what is held brings into sight what lies beyond it. */
const zone = 36;
/** How fast at the edge itself and outside of it, in px per second; slower before it. */
const fastest = 900;
/** A page that was busy goes on from where it is, in ms: it does not jump. */
const longestStep = 50;

/** While something is held: moves the picture when the pointer is near an edge. */
export class EdgeScroll {
  readonly #bounds: DOMRect;
  readonly #scroll: (dx: number, dy: number) => void;
  #frame = 0;
  #last = 0;
  #speed = { x: 0, y: 0 };

  /**
   * @param bounds of the panel, in the page
   * @param scroll moves the picture by so many px
   */
  constructor(bounds: DOMRect, scroll: (dx: number, dy: number) => void) {
    this.#bounds = bounds;
    this.#scroll = scroll;
  }

  /** The pointer is there now, in the page. */
  pointAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): void {
    const { left, top, width, height } = this.#bounds;
    this.#speed = { x: edgeSpeed(clientX - left, width), y: edgeSpeed(clientY - top, height) };
    const isNear = this.#speed.x !== 0 || this.#speed.y !== 0;
    if (isNear && this.#frame === 0) {
      this.#last = performance.now();
      this.#frame = requestAnimationFrame(this.#step);
    } else if (!isNear) this.end();
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #step = (now: number): void => {
    const seconds = Math.min(Math.max(0, now - this.#last), longestStep) / 1000;
    this.#last = now;
    this.#frame = requestAnimationFrame(this.#step);
    this.#scroll(this.#speed.x * seconds, this.#speed.y * seconds);
  };
}

/** The speed for a place on a stretch of so many px: positive near its beginning, for what lies before it is to come. */
export function edgeSpeed(at: number, length: number): number {
  const near = Math.min(zone, length / 4);
  const share = at < near ? (near - at) / near : Math.min(0, (length - near - at) / near);
  return fastest * Math.max(-1, Math.min(1, share));
}
