import { useRef, useState } from "preact/hooks";
import type { ShownElement } from "../elements/element.ts";
import { elementAround } from "../picture/decorate.ts";
import { EdgeScroll } from "./edge-scroll.ts";

/** A card or a new link that the mouse holds; places are px of the panel. */
export interface Drag {
  readonly kind: "link" | "move";
  readonly from: ShownElement;
  readonly x: number;
  readonly y: number;
  /** What it would be dropped on. */
  readonly over?: ShownElement;
}

export interface DragOptions {
  /** What a drag may end at, for what the mouse is on. */
  readonly target: (kind: Drag["kind"], from: ShownElement, under: ShownElement) => ShownElement | undefined;
  readonly dropped: (kind: Drag["kind"], from: ShownElement, on: ShownElement) => void;
  /** Brings into sight what lies beyond an edge, by so many px; whether there was anything. */
  readonly scroll: (dx: number, dy: number) => boolean;
  /** The mouse was pressed and let go where it was. */
  readonly pressed?: (kind: Drag["kind"], from: ShownElement) => void;
}

/** So far the mouse has to move before a press becomes a drag. */
const slack = 6;

/** Drags of cards and of new links. Escape lets go of what is held. */
export function useDrag({ target, dropped, scroll, pressed }: DragOptions) {
  const [drag, setDrag] = useState<Drag>();
  /** A click that ends a drag is none. */
  const hasDragged = useRef(false);

  const begin = (kind: Drag["kind"], event: PointerEvent, from: ShownElement, panel: Element) => {
    if (event.button !== 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    hasDragged.current = false;
    const bounds = panel.getBoundingClientRect();
    let held: Drag | undefined;
    let last = event;
    const edges = new EdgeScroll(bounds, (dx, dy) => {
      if (scroll(dx, dy)) hold(last);
    });
    const moved = (at: PointerEvent) => {
      if (!held && Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < slack) return;
      hasDragged.current = true;
      last = at;
      hold(at);
      edges.pointAt(at);
    };
    const hold = (at: PointerEvent) => {
      const under = elementAround(document.elementFromPoint(at.clientX, at.clientY));
      const over = under && target(kind, from, under);
      held = { kind, from, x: at.clientX - bounds.left, y: at.clientY - bounds.top, ...(over ? { over } : {}) };
      setDrag(held);
    };
    const end = () => {
      edges.end();
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", released);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", cancelled, true);
      setDrag(undefined);
    };
    const released = () => {
      end();
      if (held?.over) dropped(kind, from, held.over);
      else if (!held) pressed?.(kind, from);
    };
    const cancelled = (key: KeyboardEvent) => {
      if (key.key !== "Escape") return;
      key.stopPropagation();
      end();
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", released);
    addEventListener("pointercancel", end);
    addEventListener("keydown", cancelled, true);
  };

  return { drag, begin, hasDragged };
}
