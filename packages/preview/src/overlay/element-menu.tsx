import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../chrome/icons.tsx";
import type { ElementCommand } from "./commands.ts";

export interface ElementMenuProps {
  readonly label: string;
  readonly commands: readonly ElementCommand[];
  /** Where it was asked for, in px of the panel. */
  readonly at: { readonly x: number; readonly y: number };
  readonly room: { readonly width: number; readonly height: number };
  readonly onClose: () => void;
}

/** The menu of an element. Arrow keys walk it, Escape and a press elsewhere close it. */
export function ElementMenu({ label, commands, at, room, onClose }: ElementMenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    menu.current?.querySelector("button")?.focus();
  }, []);

  useEffect(() => {
    const pressed = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    addEventListener("pointerdown", pressed, true);
    addEventListener("blur", onClose);
    return () => {
      removeEventListener("pointerdown", pressed, true);
      removeEventListener("blur", onClose);
    };
  }, [onClose]);

  const walk = (event: KeyboardEvent) => {
    const buttons: (Element | null)[] = [...(menu.current?.querySelectorAll("button") ?? [])];
    const place = buttons.indexOf(document.activeElement);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (by !== 0) focus(buttons[(place + by + buttons.length) % buttons.length]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const height = commands.length * 26 + 10;
  return (
    <div
      ref={menu}
      class="popover menu element-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={{
        left: `${Math.round(Math.min(at.x, Math.max(0, room.width - 270)))}px`,
        top: `${Math.round(Math.min(at.y, Math.max(0, room.height - height)))}px`,
      }}
      onKeyDown={walk}
    >
      {commands.map(({ icon, label: name, keys, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            run();
          }}
        >
          <Icon name={icon} />
          <span class="menu-title">{name}</span>
          <span class="muted">{keys}</span>
        </button>
      ))}
    </div>
  );
}

function focus(item: Element | null | undefined): void {
  if (item instanceof HTMLElement) item.focus();
}
