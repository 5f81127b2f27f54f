import type { StrategyMap } from "@smap/model";
import type { Actions } from "../actions.ts";
import { IconButton } from "../chrome/button.tsx";
import { placedOf } from "../edit/changes.ts";
import type { ShownElement } from "../elements/element.ts";
import type { Strings } from "../strings/strings.ts";
import type { Placed } from "./use-view.ts";

export interface ElementBarProps {
  readonly element: ShownElement;
  readonly map: StrategyMap;
  readonly actions: Actions;
  readonly strings: Strings["edit"];
  readonly place: Placed;
  readonly room: { readonly width: number; readonly height: number };
}

/** What can be done with the chosen element, beside it. */
export function ElementBar({ element, map, actions, strings, place, room }: ElementBarProps) {
  const { kind, id } = element;
  const placed = kind === "objective" ? placedOf(map, id) : undefined;
  const isOwn = placed !== undefined;
  const box = actions.boxAround(element);
  const isBox = kind === "cluster" || kind === "perspective";
  const isWritten = isBox && (kind === "perspective" || map.perspectives.some(hasCluster(id)));
  const buttons = [
    (isOwn || isWritten) && (
      <IconButton
        icon="pencil"
        label={strings.rename}
        keys="F2"
        onClick={() => actions.begin({ kind: "title", element })}
      />
    ),
    placed && (
      <IconButton
        icon={placed.objective.critical ? "starred" : "star"}
        label={placed.objective.critical ? strings.makeUncritical : strings.makeCritical}
        keys="C"
        onClick={() => actions.toggleCritical(element)}
      />
    ),
    (kind === "objective" || isWritten) && (
      <IconButton
        icon="link"
        label={strings.link}
        keys="L"
        onClick={() => actions.begin({ kind: "link", from: element })}
      />
    ),
    isOwn && (
      <IconButton
        icon="move"
        label={strings.move}
        keys="M"
        onClick={() => actions.begin({ kind: "move", objective: element })}
      />
    ),
    box && (
      <IconButton
        icon="plus"
        label={strings.add}
        keys="A"
        onClick={() => actions.begin({ kind: "add", parent: box })}
      />
    ),
    <IconButton icon="text" label={strings.reveal} keys="Enter" onClick={() => actions.reveal(element, true)} />,
    (isOwn || kind === "link") && (
      <IconButton
        icon="trash"
        label={kind === "link" ? strings.removeLink : strings.remove}
        keys="Delete"
        onClick={() => actions.remove(element)}
      />
    ),
  ].filter((button) => typeof button === "object");
  const width = buttons.length * 26 + 6;
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
      {buttons}
    </div>
  );
}

function hasCluster(id: string) {
  return ({ name, clusters }: StrategyMap["perspectives"][number]) =>
    clusters.some((cluster) => `${name}.${cluster.name}` === id);
}
