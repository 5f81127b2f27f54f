import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isTyping } from "../keys.ts";
import { Icon, type IconName } from "./icons.tsx";

export interface PopoverProps {
  readonly icon: IconName;
  readonly label: string;
  /** A number on the button: how many things in it are set. */
  readonly count?: number;
  /** A key that opens it, from wherever nothing is typed. */
  readonly shortcut?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button with something to choose from below it. Escape and a press elsewhere close it. */
export function Popover({ icon, label, count = 0, shortcut, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  /** Where the keyboard was when a key opened it. */
  const before = useRef<Element | null>(null);
  const close = () => {
    setOpen(false);
    const { current: place } = before;
    (place instanceof HTMLElement && place !== document.body ? place : button.current)?.focus();
  };

  useEffect(() => {
    if (shortcut === undefined) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== shortcut || isTyping(event)) return;
      event.preventDefault();
      if (popover.current) return close();
      before.current = document.activeElement;
      setOpen(true);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [shortcut]);

  useEffect(() => {
    if (!isOpen) return;
    const { current: box } = popover;
    (box?.querySelector<HTMLElement>(":is(input, button)") ?? box)?.focus();
    const pressed = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false);
    };
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
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
        title={shortcut ? `${label} (${shortcut})` : label}
        onClick={() => {
          before.current = null;
          setOpen(!isOpen);
        }}
      >
        <Icon name={icon} />
        {count > 0 && <span class="badge">{count}</span>}
      </button>
      {isOpen && (
        <div class="popover" ref={popover} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
