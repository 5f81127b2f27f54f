import { IconButton } from "../chrome/button.tsx";
import type { Strings } from "../strings/strings.ts";
import { barPlace, linkBarPlace } from "./bar-place.ts";
import type { ElementCommand } from "./commands.ts";
import type { Placed } from "./use-view.ts";

export interface ElementBarProps {
  readonly commands: readonly ElementCommand[];
  readonly strings: Strings["edit"];
  readonly place: Placed;
  readonly isLink: boolean;
  /** Cards and titles that are better not covered. */
  readonly others: readonly Placed[];
  readonly room: { readonly width: number; readonly height: number };
}

/** What can be done with the chosen element, beside it. */
export function ElementBar({ commands, strings, place, isLink, others, room }: ElementBarProps) {
  const placed = isLink ? linkBarPlace : barPlace;
  const { left, top } = placed(place, others, { width: commands.length * 26 + 6, height: 34 }, room);
  return (
    <div
      class="element-bar"
      role="toolbar"
      aria-label={strings.bar}
      style={{ left: `${Math.round(left)}px`, top: `${Math.round(top)}px` }}
    >
      {commands.map(({ icon, label, keys, run }) => (
        <IconButton key={label} icon={icon} label={label} keys={keys} onClick={run} />
      ))}
    </div>
  );
}
