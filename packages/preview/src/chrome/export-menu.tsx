import { type ExportFormat, exportFormats } from "@smap/protocol";
import type { Strings } from "../strings/strings.ts";
import { Icon } from "./icons.tsx";
import { Popover } from "./popover.tsx";

export type ExportChoice = ExportFormat | "copy";

export interface ExportMenuProps {
  readonly strings: Strings["export"];
  readonly onExport: (wish: ExportChoice) => void;
}

const wishes: readonly ExportChoice[] = [...exportFormats, "copy"];

export function ExportMenu({ strings, onExport }: ExportMenuProps) {
  return (
    <Popover icon="export" label={strings.label}>
      {(close) => (
        <ul class="menu" aria-label={strings.label}>
          {wishes.map((wish) => (
            <li key={wish}>
              <button
                type="button"
                onClick={() => {
                  onExport(wish);
                  close();
                }}
              >
                <Icon name={wish === "copy" ? "text" : "export"} /> {strings[wish]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
