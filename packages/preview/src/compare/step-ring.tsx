import type { Box } from "@smap/diagram/draw";
import { styleOf, useView } from "../overlay/use-view.ts";
import type { Viewport } from "../picture/viewport.ts";

/** How far the badge on a card reaches above it, in the map's units. */
const badgeReach = 9;

/** The ring around the change that is stepped to. */
export function StepRing({ box, viewport }: { box: Box; viewport: { readonly current: Viewport | undefined } }) {
  const placeOf = useView(viewport);
  const around = { ...box, y: box.y - badgeReach, height: box.height + badgeReach };
  return (
    <div class="overlay">
      <div class="ring" style={styleOf(placeOf(around), 5)} />
    </div>
  );
}
