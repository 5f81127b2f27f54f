import type { Box, Layout } from "@smap/diagram/draw";
import { objectiveTitle } from "@smap/model";
import type { Actions } from "../actions.ts";
import { placedOf } from "../edit/changes.ts";
import { isSame, type ShownElement } from "../elements/element.ts";
import { boxOf, titleBox } from "../picture/boxes.ts";
import type { Viewport } from "../picture/viewport.ts";
import type { Picture, State } from "../state/state.ts";
import type { Strings } from "../strings/strings.ts";
import { commandsFor } from "./commands.ts";
import type { Drag } from "./drag.ts";
import { DragLine, LinkLine } from "./drag-line.tsx";
import { ElementBar } from "./element-bar.tsx";
import { ElementMenu } from "./element-menu.tsx";
import { newCardPlace } from "./new-card-place.ts";
import { TitleField } from "./title-field.tsx";
import { type Placed, styleOf, useView } from "./use-view.ts";

export interface OverlayProps {
  readonly state: State;
  readonly picture: Picture;
  readonly actions: Actions;
  readonly strings: Strings["edit"];
  readonly viewport: { readonly current: Viewport | undefined };
  readonly drag?: Drag;
  readonly menu?: MenuWish;
  readonly onMenuClosed: () => void;
  readonly onHandle: (event: PointerEvent, from: ShownElement) => void;
}

/** The element whose menu is wanted, and where the mouse asked for it. */
export interface MenuWish {
  readonly element: ShownElement;
  readonly at?: { readonly x: number; readonly y: number };
}

/** How high a card must be on the screen to carry a handle, in px. */
const leastForHandle = 30;

/** What lies over the picture for editing: the ring around what is chosen, its bar, the handle of links, the title field. */
export function Overlay({
  state,
  picture,
  actions,
  strings,
  viewport,
  drag,
  menu,
  onMenuClosed,
  onHandle,
}: OverlayProps) {
  const placeOf = useView(viewport);
  const { update, focused, pointed, mode } = state;
  const { layout } = picture;
  if (!update) return null;
  const at = (element: ShownElement | undefined): Placed | undefined => {
    const box = element && boxOf(layout, element);
    return box && placeOf(box);
  };
  const chosen = at(focused);
  // What is being linked or moved, and where to.
  const origin = mode?.kind === "link" ? mode.from : mode?.kind === "move" ? mode.objective : undefined;
  const goal =
    mode?.kind === "move" ? focused && actions.boxAround(focused) : isSame(origin, focused) ? undefined : focused;
  const ringed = origin ? at(origin) : focused?.kind === "link" ? undefined : chosen;
  const over = at(drag?.over) ?? (origin && at(goal));
  const scale = viewport.current?.view.k ?? 1;
  const room = viewport.current?.size ?? { width: 0, height: 0 };
  const isQuiet = mode === undefined && drag === undefined && menu === undefined;
  const source = pointed?.kind === "objective" ? pointed : focused?.kind === "objective" ? focused : undefined;
  const sourcePlace = isQuiet ? at(source) : undefined;
  // On a small card the handle would be all that a pointer can hit.
  const handle = sourcePlace && sourcePlace.height >= leastForHandle ? sourcePlace : undefined;
  const boxUnder = isQuiet && pointed ? actions.boxAround(pointed) : undefined;
  const plus = boxUnder && isFilled(layout, boxUnder) ? at(boxUnder) : undefined;
  return (
    <div class="overlay">
      {isQuiet &&
        emptyBoxes(layout).map(({ element, box, isBand }) => {
          const place = placeOf(box);
          return (
            <AddHere
              key={element.id}
              label={strings.addTo(box.title)}
              // In a band there is nothing yet. In the middle of a column it is said so: there it is on the frame.
              left={isBand ? place.left + place.width / 2 : place.left + place.width - 16}
              top={isBand ? place.top + place.height / 2 : place.top + place.height}
              onClick={() => actions.begin({ kind: "add", parent: element })}
            />
          );
        })}
      {ringed && <div class="ring" style={styleOf(ringed, 4)} />}
      {over && <div class="ring is-target" style={styleOf(over, 4)} />}
      {plus && boxUnder && (
        // On the frame, for below it there may be a card; beside the mark on its corner.
        <AddHere
          label={strings.add}
          left={plus.left + plus.width - 14 - 14 * scale}
          top={plus.top}
          onClick={() => actions.begin({ kind: "add", parent: boxUnder })}
        />
      )}
      {handle && source && (
        <button
          type="button"
          class="handle"
          tabIndex={-1}
          data-handle=""
          aria-label={strings.link}
          title={strings.link}
          style={{ left: `${Math.round(handle.left + handle.width / 2)}px`, top: `${Math.round(handle.top)}px` }}
          onPointerDown={(event) => onHandle(event, source)}
        />
      )}
      {drag && <DragLine drag={drag} from={at(drag.from)} title={titleOf(state, picture, drag.from)} scale={scale} />}
      {mode?.kind === "link" && !drag && <LinkLine from={ringed} to={over} />}
      {isQuiet && focused && chosen && (
        <ElementBar
          commands={commandsFor(focused, update.map, actions, strings)}
          strings={strings}
          place={chosen}
          isLink={focused.kind === "link"}
          others={readableOf(layout, focused).map(placeOf)}
          room={room}
        />
      )}
      {menu && (
        <ElementMenu
          label={strings.bar}
          commands={commandsFor(menu.element, update.map, actions, strings)}
          at={menu.at ?? cornerOf(at(menu.element))}
          room={room}
          onClose={onMenuClosed}
        />
      )}
      {mode?.kind === "title" && (
        <TitleField
          key={mode.element.id}
          title={titleOf(state, picture, mode.element)}
          label={strings.title}
          place={at(mode.element) ?? centre(room)}
          scale={scale}
          onDone={(title) => actions.retitle(mode.element, title)}
          onCancel={() => actions.cancel()}
        />
      )}
      {mode?.kind === "add" && (
        <TitleField
          key={`new ${mode.parent.id}`}
          title=""
          label={strings.newTitle}
          place={newCardPlace(layout, mode.parent, placeOf, room) ?? centre(room)}
          scale={scale}
          onDone={(title) => actions.add(mode.parent, title)}
          onCancel={() => actions.cancel()}
        />
      )}
    </div>
  );
}

/** The button that begins a new objective. */
function AddHere(props: {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly onClick: () => void;
}) {
  const { label, left, top, onClick } = props;
  return (
    <button
      type="button"
      class="add-here"
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={{ left: `${Math.round(left)}px`, top: `${Math.round(top)}px` }}
      onClick={onClick}
    >
      +
    </button>
  );
}

/** The columns that have no objective, and the bands that have not even a column. */
function emptyBoxes({ bands, columns, cards }: Layout) {
  const isEmpty = (id: string) => !columns.some(({ band }) => band === id) && !cards.some(({ band }) => band === id);
  return [
    ...columns
      .filter(({ empty }) => empty)
      .map((box) => ({ element: { kind: "cluster", id: box.id }, box, isBand: false }) as const),
    ...bands
      .filter(({ id }) => isEmpty(id))
      .map((box) => ({ element: { kind: "perspective", id: box.id }, box, isBand: true }) as const),
  ];
}

/** Whether something stands in a column, or in a band that has no columns. */
function isFilled({ columns, cards }: Layout, { kind, id }: ShownElement): boolean {
  if (kind === "cluster") return columns.some((column) => column.id === id && !column.empty);
  return !columns.some(({ band }) => band === id) && cards.some(({ band }) => band === id);
}

function titleOf({ update }: State, { layout }: Picture, { kind, id }: ShownElement): string {
  const objective = update && kind === "objective" ? placedOf(update.map, id)?.objective : undefined;
  if (objective) return objectiveTitle(objective);
  return [...layout.columns, ...layout.bands].find((box) => box.id === id)?.title ?? "";
}

/** Where a menu lies that the keyboard asked for. */
function cornerOf(place: Placed | undefined): { x: number; y: number } {
  return { x: place?.left ?? 20, y: (place?.top ?? 0) + (place?.height ?? 20) + 6 };
}

function centre({ width, height }: { width: number; height: number }): Placed {
  return { left: width / 2 - 87, top: height / 2 - 26, width: 174, height: 52 };
}

/** What a bar beside an element had better not cover. */
function readableOf({ cards, columns }: Layout, { id: own }: ShownElement): Box[] {
  const others = columns.filter(({ id }) => id !== own);
  return [...cards.filter(({ id }) => id !== own), ...others.map(titleBox)];
}
