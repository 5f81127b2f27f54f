import type { Layout } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { keyOf, type ShownElement } from "../elements/element.ts";
import { type OutlineItem, outlineOf } from "../elements/outline.ts";
import { memo } from "../memo.ts";
import type { Strings } from "../strings/strings.ts";
import { isMovedQuietly, quietly } from "./focus-outline.ts";

export interface OutlineProps {
  readonly map: StrategyMap;
  readonly layout: Layout;
  readonly focused?: ShownElement;
  readonly strings: Strings["outline"];
  readonly onFocus: (element: ShownElement) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The menu of the focused item is asked for. */
  readonly onMenu?: () => void;
}

interface Row {
  readonly item: OutlineItem;
  readonly level: number;
  readonly place: number;
  readonly of: number;
}

/**
 * The map as a tree, for the keyboard and for screen readers. It is not seen: what has the focus is shown in the picture.
 * One of its items can be reached by Tab; the arrow keys go from there.
 */
export const Outline = memo(({ map, layout, focused, strings, onFocus, onKeyDown, onMenu }: OutlineProps) => {
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(outlineOf(map, layout)), [map, layout]);
  const causes = useMemo(() => countBy(map.links.map(({ to }) => to.name)), [map]);
  const focusedKey = focused && keyOf(focused);
  const isThere = rows.some(({ item }) => keyOf(item.element) === focusedKey);
  const reachable = isThere ? focusedKey : rows[0] && keyOf(rows[0].item.element);

  // At once: the next key is about what is chosen now.
  useLayoutEffect(() => {
    // Keys typed elsewhere, such as in the search field, the balance panel or the text itself, are not taken away.
    const { activeElement } = document;
    const isElsewhere =
      activeElement?.matches("input, textarea, [role=menu] *, .balance *, .popover, .popover *") ||
      !document.hasFocus();
    if (!isThere || isElsewhere) return;
    quietly(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }));
  }, [focusedKey, isThere]);

  return (
    <div class="outline hidden">
      <p id="outline-keys">{strings.keys}</p>
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={strings.label}
        aria-describedby="outline-keys"
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu?.();
        }}
      >
        {rows.map(({ item, level, place, of }) => {
          const key = keyOf(item.element);
          return (
            <div
              key={`${key} ${place} ${level}`}
              role="treeitem"
              aria-level={level}
              aria-posinset={place}
              aria-setsize={of}
              aria-expanded={item.children.length > 0 ? true : undefined}
              aria-selected={key === focusedKey}
              tabIndex={key === reachable ? 0 : -1}
              data-key={key}
              onFocus={() => !isMovedQuietly() && onFocus(item.element)}
            >
              {spoken(item, strings, causes)}
            </div>
          );
        })}
      </div>
    </div>
  );
});

function rowsOf(items: readonly OutlineItem[], level = 1): Row[] {
  return items.flatMap((item, index) => [
    { item, level, place: index + 1, of: items.length },
    ...rowsOf(item.children, level + 1),
  ]);
}

function spoken(item: OutlineItem, strings: Strings["outline"], causes: ReadonlyMap<string, number>): string {
  const { element, title, children, critical = false, reason } = item;
  switch (element.kind) {
    case "perspective":
      return strings.perspective(title, objectivesIn(item));
    case "cluster":
      return strings.cluster(title, objectivesIn(item));
    case "link":
      return strings.link(title, reason);
    default:
      return strings.objective(title, critical, causes.get(element.id) ?? 0, children.length);
  }
}

function objectivesIn({ children }: OutlineItem): number {
  return children.reduce(
    (sum, child) =>
      sum + (child.element.kind === "objective" ? 1 : child.element.kind === "cluster" ? objectivesIn(child) : 0),
    0,
  );
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
