import type { Theme } from "./theme.ts";

/**
 * Stripes differ in how they are broken too, since not everybody tells colours apart, and print has none. When the colours
 * begin again, each goes with the next way of being broken.
 */
const dashes: readonly (string | undefined)[] = [undefined, "7 3", "2 3", "10 3 2 3", "4 2", "12 4", "2 2 6 2", "1 2"];

/** The stripe of the theme at a place of the legend, from top to bottom. */
export function Stripe(props: { x: number; y: number; height: number; place: number; theme: Theme }) {
  const { x, y, height, place, theme } = props;
  return (
    <path
      data-part="stripe"
      d={`M${x} ${y}v${height}`}
      fill="none"
      stroke={theme.stripes[place % theme.stripes.length]}
      stroke-width="4"
      stroke-dasharray={dashes[(place + Math.floor(place / dashes.length)) % dashes.length]}
    />
  );
}
