import type { StrategyMap } from "@smap/model";
import type { Actions } from "../actions.ts";
import type { IconName } from "../chrome/icons.tsx";
import { placedOf } from "../edit/changes.ts";
import type { ShownElement } from "../elements/element.ts";
import type { Strings } from "../strings/strings.ts";

/** Something that can be done with an element. */
export interface ElementCommand {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly run: () => void;
}

/** What can be done with an element, for its bar and its menu; the keys do the same. */
export function commandsFor(
  element: ShownElement,
  map: StrategyMap,
  actions: Actions,
  strings: Strings["edit"],
): ElementCommand[] {
  const { kind, id } = element;
  const placed = kind === "objective" ? placedOf(map, id) : undefined;
  const isOwn = placed !== undefined;
  const isWritten = kind === "perspective" || (kind === "cluster" && map.perspectives.some(hasCluster(id)));
  const box = actions.boxAround(element);
  const critical = placed?.objective.critical === true;
  const all: (ElementCommand | false | undefined)[] = [
    (isOwn || isWritten) && {
      icon: "pencil",
      label: strings.rename,
      keys: "F2",
      run: () => actions.begin({ kind: "title", element }),
    },
    isOwn && {
      icon: critical ? "starred" : "star",
      label: critical ? strings.makeUncritical : strings.makeCritical,
      keys: "C",
      run: () => actions.toggleCritical(element),
    },
    (kind === "objective" || isWritten) && {
      icon: "link",
      label: strings.link,
      keys: "L",
      run: () => actions.begin({ kind: "link", from: element }),
    },
    isOwn && {
      icon: "move",
      label: strings.move,
      keys: "M",
      run: () => actions.begin({ kind: "move", objective: element }),
    },
    box && {
      icon: "plus",
      label: strings.add,
      keys: "A",
      run: () => actions.begin({ kind: "add", parent: box }),
    },
    { icon: "text", label: strings.reveal, keys: "Enter", run: () => actions.reveal(element, true) },
    (isOwn || kind === "link") && {
      icon: "trash",
      label: kind === "link" ? strings.removeLink : strings.remove,
      keys: "Delete",
      run: () => actions.remove(element),
    },
  ];
  return all.filter((command) => typeof command === "object");
}

function hasCluster(id: string) {
  return ({ name, clusters }: StrategyMap["perspectives"][number]) =>
    clusters.some((cluster) => `${name}.${cluster.name}` === id);
}
