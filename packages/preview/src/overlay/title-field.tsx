import { useLayoutEffect, useRef } from "preact/hooks";
import type { Placed } from "./use-view.ts";

export interface TitleFieldProps {
  readonly title: string;
  readonly label: string;
  readonly place: Placed;
  readonly scale: number;
  /** Takes the title; false if that was not possible, and the field has to stay. */
  readonly onDone: (title: string) => boolean;
  readonly onCancel: () => void;
}

/** How large the field is over a place, in px: what is written in it has to be read. */
export function fieldSize({ width, height }: Pick<Placed, "width" | "height">) {
  return { width: Math.max(width, 170), height: Math.max(height, 52) };
}

/** A field over a card in which its title is written. Enter and leaving it are yes, Escape is no. */
export function TitleField({ title, label, place, scale, onDone, onCancel }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    const value = (field.current?.value ?? "").replace(/\s+/gu, " ").trim();
    isOver.current = true;
    if (!isKept || value === "") onCancel();
    else if (!onDone(value)) isOver.current = false;
  };

  // At once: the next key that is typed belongs to the title.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const { width, height } = fieldSize(place);
  return (
    <textarea
      ref={field}
      class="title-field"
      aria-label={label}
      placeholder={label}
      defaultValue={title}
      style={{
        left: `${Math.round(place.left - (width - place.width) / 2)}px`,
        top: `${Math.round(place.top - (height - place.height) / 2)}px`,
        width: `${Math.round(width)}px`,
        minHeight: `${Math.round(height)}px`,
        fontSize: `${Math.max(12, 14 * scale)}px`,
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === "Enter") end(true);
        else if (event.key === "Escape") end(false);
        else return;
        event.preventDefault();
      }}
      onBlur={() => end(true)}
    />
  );
}
