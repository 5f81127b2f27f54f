import type { Box } from "@smap/diagram/draw";
import { useEffect, useState } from "preact/hooks";
import type { Viewport } from "../picture/viewport.ts";

/** A box in px of the panel. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Renders what uses it again whenever the view moves; gives the place in the panel of a box of the map. */
export function useView(viewport: { readonly current: Viewport | undefined }): (box: Box) => Placed {
  const [, moved] = useState(0);
  useEffect(() => viewport.current?.onMoved(() => moved((count) => count + 1)), [viewport]);
  return ({ x, y, width, height }) => {
    const view = viewport.current;
    const [left, top] = view ? view.toPage(x, y) : [x, y];
    const k = view?.view.k ?? 1;
    return { left, top, width: width * k, height: height * k };
  };
}

/** As a style: places are whole px, so that lines stay sharp. */
export function styleOf({ left, top, width, height }: Placed, around = 0) {
  return {
    left: `${Math.round(left - around)}px`,
    top: `${Math.round(top - around)}px`,
    width: `${Math.round(width + 2 * around)}px`,
    height: `${Math.round(height + 2 * around)}px`,
  };
}
