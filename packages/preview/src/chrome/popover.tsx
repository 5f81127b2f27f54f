import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icons.tsx";

export interface PopoverProps {
  readonly icon: IconName;
  readonly label: string;
  /** A number on the button: how many things in it are set. */
  readonly count?: number;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button with something to choose from below it. Escape and a press elsewhere close it. */
export function Popover({ icon, label, count = 0, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return;
    around.current?.querySelector<HTMLElement>(".popover :is(input, button)")?.focus();
    const pressed = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false);
    };
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    const { current: whole } = around;
    addEventListener("pointerdown", pressed, true);
    whole?.addEventListener("keydown", escaped);
    return () => {
      removeEventListener("pointerdown", pressed, true);
      whole?.removeEventListener("keydown", escaped);
    };
  }, [isOpen]);

  return (
    <div class="popover-around" ref={around}>
      <button
        type="button"
        ref={button}
        class="icon-button"
        aria-label={count > 0 ? `${label} (${count})` : label}
        aria-expanded={isOpen}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
        {count > 0 && <span class="badge">{count}</span>}
      </button>
      {isOpen && <div class="popover">{children(close)}</div>}
    </div>
  );
}
