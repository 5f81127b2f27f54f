import type { Viewport } from "../picture/viewport.ts";
import type { Strings } from "../strings/strings.ts";
import { IconButton } from "./button.tsx";

export interface ZoomBarProps {
  readonly viewport: { readonly current: Viewport | undefined };
  readonly scale: number;
  readonly strings: Strings["zoom"];
}

/** Scale and fit, at the lower right corner of the picture. */
export function ZoomBar({ viewport, scale, strings }: ZoomBarProps) {
  const percent = `${Math.round(scale * 100)} %`;
  return (
    <div class="zoom-bar" role="toolbar" aria-label={strings.bar}>
      <IconButton icon="minus" label={strings.out} keys="−" onClick={() => viewport.current?.zoomBy(-1)} />
      <button
        type="button"
        class="scale"
        aria-label={`${strings.actual}, ${percent}`}
        title={`${strings.actual} (1)`}
        onClick={() => viewport.current?.scaleTo(1)}
      >
        {percent}
      </button>
      <IconButton icon="plus" label={strings.in} keys="+" onClick={() => viewport.current?.zoomBy(1)} />
      <IconButton icon="fit" label={strings.fit} keys="0" onClick={() => viewport.current?.fit()} />
    </div>
  );
}
