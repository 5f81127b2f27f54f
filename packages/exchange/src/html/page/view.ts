const scales = { most: 8, step: 1.25 } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What part of the map is looked at: moved by dragging, scaled by buttons, keys, pinch and wheel with Ctrl. */
export class View {
  readonly #svg: SVGSVGElement;
  readonly #whole: Box;
  #shown: Box;
  readonly #fingers = new Map<number, PointerEvent>();

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#whole = { x, y, width, height };
    this.#shown = this.#whole;
    svg.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    svg.addEventListener("pointerdown", (event) => this.#fingers.set(event.pointerId, event));
    svg.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave"] as const)
      svg.addEventListener(end, ({ pointerId }) => this.#fingers.delete(pointerId));
    let shown = this.#shown;
    addEventListener("beforeprint", () => {
      shown = this.#shown;
      this.fit();
    });
    addEventListener("afterprint", () => this.#show(shown));
  }

  fit(): void {
    this.#show(this.#whole);
  }

  /** Scales about the middle. */
  zoom(steps: number): void {
    const { x, y, width, height } = this.#shown;
    this.#zoomAt(scales.step ** steps, x + width / 2, y + height / 2);
  }

  /** Moves by parts of what is shown. */
  pan(across: number, down: number): void {
    const { x, y, width, height } = this.#shown;
    this.#show({ ...this.#shown, x: x + across * width, y: y + down * height });
  }

  get #scale(): number {
    const { clientWidth, clientHeight } = this.#svg;
    return Math.min(clientWidth / this.#shown.width, clientHeight / this.#shown.height) || 1;
  }

  #wheel(event: WheelEvent): void {
    // Without Ctrl the wheel moves the page, which goes on below the map.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const [x, y] = this.#placeOf(event);
    this.#zoomAt(2 ** (-event.deltaY / (event.deltaMode === 0 ? 200 : 10)), x, y);
  }

  #drag(event: PointerEvent): void {
    const last = this.#fingers.get(event.pointerId);
    if (!last) return;
    const other = [...this.#fingers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    this.#fingers.set(event.pointerId, event);
    const [x, y] = this.#placeOf(event);
    const [lastX, lastY] = this.#placeOf(last);
    if (other) {
      const distance = ({ clientX, clientY }: PointerEvent) =>
        Math.hypot(clientX - other.clientX, clientY - other.clientY) || 1;
      this.#zoomAt(distance(event) / distance(last), ...this.#placeOf(other));
    } else this.#show({ ...this.#shown, x: this.#shown.x + lastX - x, y: this.#shown.y + lastY - y });
  }

  /** The place of the map under the mouse. */
  #placeOf({ clientX, clientY }: MouseEvent): [number, number] {
    const { left, top, width, height } = this.#svg.getBoundingClientRect();
    const { x, y, width: shownWidth, height: shownHeight } = this.#shown;
    const scale = this.#scale;
    return [
      x + shownWidth / 2 + (clientX - left - width / 2) / scale,
      y + shownHeight / 2 + (clientY - top - height / 2) / scale,
    ];
  }

  #zoomAt(factor: number, x: number, y: number): void {
    const width = Math.min(this.#whole.width, Math.max(this.#whole.width / scales.most, this.#shown.width / factor));
    const by = width / this.#shown.width;
    this.#show({
      x: x - (x - this.#shown.x) * by,
      y: y - (y - this.#shown.y) * by,
      width,
      height: this.#shown.height * by,
    });
  }

  /** Shows a part of the map, and never anything beside it. */
  #show({ x, y, width, height }: Box): void {
    const inside = (at: number, length: number, from: number, whole: number) =>
      Math.min(Math.max(at, from), from + whole - length);
    this.#shown = {
      x: inside(x, width, this.#whole.x, this.#whole.width),
      y: inside(y, height, this.#whole.y, this.#whole.height),
      width,
      height,
    };
    const shown = [this.#shown.x, this.#shown.y, width, height];
    this.#svg.setAttribute("viewBox", shown.map((value) => Math.round(value * 100) / 100).join(" "));
    this.#svg.toggleAttribute("data-zoomed", width < this.#whole.width);
  }
}
