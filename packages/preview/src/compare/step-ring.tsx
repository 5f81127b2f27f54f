import type { Box } from "@smap/diagram/draw";
import { styleOf, useView } from "../overlay/use-view.ts";
import type { Viewport } from "../picture/viewport.ts";

/** The ring around the change that is stepped to. */
export function StepRing({ box, viewport }: { box: Box; viewport: { readonly current: Viewport | undefined } }) {
  const placeOf = useView(viewport);
  return (
    <div class="overlay">
      <div class="ring" style={styleOf(placeOf(box), 6)} />
    </div>
  );
}
