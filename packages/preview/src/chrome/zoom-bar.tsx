import type { Viewport } from "../picture/viewport.ts";
import type { Strings } from "../strings.ts";
import { IconButton } from "./button.tsx";

/** Scale and fit, at the lower right corner of the picture. */
export function ZoomBar({
  viewport,
  scale,
  strings,
}: {
  viewport: { current: Viewport | undefined };
  scale: number;
  strings: Strings;
}) {
  return (
    <div class="zoom-bar" role="toolbar" aria-label={strings.zoomBar}>
      <IconButton icon="minus" label={strings.zoomOut} keys="−" onClick={() => viewport.current?.zoomBy(-1)} />
      <button
        type="button"
        class="scale"
        aria-label={`${strings.actualSize}, ${Math.round(scale * 100)} %`}
        title={`${strings.actualSize} (1)`}
        onClick={() => viewport.current?.scaleTo(1)}
      >
        {Math.round(scale * 100)} %
      </button>
      <IconButton icon="plus" label={strings.zoomIn} keys="+" onClick={() => viewport.current?.zoomBy(1)} />
      <IconButton icon="fit" label={strings.fit} keys="0" onClick={() => viewport.current?.fit()} />
    </div>
  );
}
