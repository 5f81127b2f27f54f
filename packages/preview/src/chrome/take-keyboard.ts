/** How often it is looked whether the keyboard has come, how long it is waited in between, in ms, and how often for nothing. */
const looks = 8;
const pause = 50;
const patience = 3;

/**
 * Sees to it that keys are heard. The editor gives the keyboard to the frame around this page, and that one passes it on; but while
 * much else is going on it now and then does not, and then no key is heard by anybody. Once it has come it may go where the user
 * wants it.
 */
export function takeKeyboard(look = 0): void {
  if (document.hasFocus() || look === looks) return;
  if (look >= patience) window.focus();
  setTimeout(() => takeKeyboard(look + 1), pause);
}
