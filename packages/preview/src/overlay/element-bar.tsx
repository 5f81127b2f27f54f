import { IconButton } from "../chrome/button.tsx";
import type { Strings } from "../strings/strings.ts";
import type { ElementCommand } from "./commands.ts";
import type { Placed } from "./use-view.ts";

export interface ElementBarProps {
  readonly commands: readonly ElementCommand[];
  readonly strings: Strings["edit"];
  readonly place: Placed;
  readonly room: { readonly width: number; readonly height: number };
}

/** What can be done with the chosen element, above it, or below where there is no room. */
export function ElementBar({ commands, strings, place, room }: ElementBarProps) {
  const width = commands.length * 26 + 6;
  const left = Math.min(Math.max(6, place.left + place.width / 2 - width / 2), Math.max(6, room.width - width - 6));
  const above = place.top - 44;
  const top = above >= 4 ? above : Math.min(place.top + place.height + 12, room.height - 40);
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
