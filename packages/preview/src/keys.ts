import type { Layout } from "@smap/diagram/draw";
import type { Actions } from "./actions.ts";
import { elementAt, type ShownElement } from "./elements/element.ts";
import { type Direction, firstOf, lastOf, linksAt, step } from "./elements/walk.ts";
import { boxOf } from "./picture/boxes.ts";
import type { Viewport } from "./picture/viewport.ts";
import type { State } from "./state/state.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The keys that go from one element to another. Returns whether the key meant something.
 * @param begin what is chosen first, where nothing is yet; else the first card is
 */
export function walkKey(
  event: KeyboardEvent,
  focused: ShownElement | undefined,
  layout: Layout,
  actions: Actions,
  begin?: ShownElement,
): boolean {
  const arrow = arrows[event.key];
  if (arrow) {
    const next =
      !focused && begin
        ? begin
        : event.altKey
          ? alongLinks(layout, focused, arrow)
          : event.shiftKey && arrow === "up"
            ? boxOver(focused, layout)
            : step(layout, focused, arrow);
    if (next) actions.choose(next);
    return true;
  }
  if (event.key !== "Home" && event.key !== "End") return false;
  actions.choose(event.key === "Home" ? firstOf(layout) : lastOf(layout));
  return true;
}

/** The keys of the outline, about the chosen element. Returns whether the key meant something. */
export function mapKey(event: KeyboardEvent, state: State, layout: Layout, actions: Actions): boolean {
  const { focused, mode } = state;
  if (walkKey(event, focused, layout, actions, whereLeft(state, layout))) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    if (mode) actions.cancel();
    else actions.choose(undefined);
    return true;
  }
  if (!focused) return false;
  const isInMode = mode?.kind === "link" || mode?.kind === "move";
  if (event.key === "Enter" || event.key === " ") {
    if (isInMode) actions.answer(focused);
    else actions.reveal(focused, event.key === "Enter");
    return true;
  }
  return !isInMode && editKey(event.key, focused, actions);
}

/** Where somebody was in the picture, or is in the text. */
function whereLeft({ left, cursor, update }: State, layout: Layout): ShownElement | undefined {
  const at = cursor && cursor.uri === update?.uri ? elementAt(update.map, cursor.position) : undefined;
  return [left, at].find((element) => element && boxOf(layout, element));
}

function editKey(key: string, element: ShownElement, actions: Actions): boolean {
  const box = actions.boxAround(element);
  const isCard = element.kind === "objective";
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "F2":
      if (element.kind !== "link") actions.begin({ kind: "title", element });
      return true;
    case "Delete":
    case "Backspace":
      actions.remove(element);
      return true;
    case "a":
      if (box) actions.begin({ kind: "add", parent: box });
      return true;
    case "l":
      if (element.kind !== "link" && element.kind !== "theme") actions.begin({ kind: "link", from: element });
      return true;
    case "m":
      if (isCard) actions.begin({ kind: "move", objective: element });
      return true;
    case "c":
      actions.toggleCritical(element);
      return true;
    default:
      return false;
  }
}

/** With Alt: from a card to its links, to those at its effects first; from a link on as without. */
function alongLinks(layout: Layout, from: ShownElement | undefined, direction: Direction): ShownElement | undefined {
  if (from?.kind !== "objective") return step(layout, from, direction);
  const links = linksAt(layout, from.id);
  const isAhead = direction === "up" || direction === "right";
  return links.find(({ id }) => id.startsWith(`${from.id}->`) === isAhead) ?? links[0];
}

/** The column of a card, and the band of a column or of a loose card. */
function boxOver(element: ShownElement | undefined, { cards, columns }: Layout): ShownElement | undefined {
  const card = element?.kind === "objective" ? cards.find(({ id }) => id === element.id) : undefined;
  if (card?.column !== undefined) return { kind: "cluster", id: card.column };
  const band =
    card?.band ?? (element?.kind === "cluster" ? columns.find(({ id }) => id === element.id)?.band : undefined);
  return band === undefined ? undefined : { kind: "perspective", id: band };
}

/** The keys that take an edit back or make it again; in a field they are about what is typed there. */
export function travelKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (isTyping(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : undefined;
}

/** Whether a key goes into a field. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Ctrl+F, but where something else is written. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() !== "f" || !(ctrlKey || metaKey) || altKey || shiftKey) return false;
  return !isTyping(event) || (target instanceof Element && target.closest(".search") !== null);
}

/** The keys of the whole page: scale and search. Returns whether the key meant something. */
export function pageKey(event: KeyboardEvent, viewport: Viewport | undefined, search: () => void): boolean {
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case "+":
    case "=":
      viewport?.zoomBy(1);
      return true;
    case "-":
    case "−":
      viewport?.zoomBy(-1);
      return true;
    case "0":
      viewport?.fit();
      return true;
    case "1":
      viewport?.scaleTo(1);
      return true;
    case "/":
      search();
      return true;
    default:
      return false;
  }
}
