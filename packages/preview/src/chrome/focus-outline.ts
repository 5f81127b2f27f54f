import { keyOf, type ShownElement } from "../elements/element.ts";

/** Whether no part of the page has the keyboard: what had it is gone, or another part of the editor had it before. */
export function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

let isQuiet = false;

/** Moves the keyboard to what is chosen already, or is about to be: nobody is told of it, who might choose it again. */
export function quietly(move: () => void): void {
  isQuiet = true;
  try {
    move();
  } finally {
    isQuiet = false;
  }
}

/** Whether the keyboard is being moved quietly. */
export function isMovedQuietly(): boolean {
  return isQuiet;
}

/** The keyboard goes to the map: to an element, or to where it was. */
export function focusOutline(element: ShownElement | undefined): void {
  const items = [...document.querySelectorAll<HTMLElement>(".outline [data-key]")];
  const key = element && keyOf(element);
  const item = items.find(({ dataset }) => dataset.key === key) ?? items.find(({ tabIndex }) => tabIndex === 0);
  item?.focus({ preventScroll: true });
}
