import type { Event } from "vscode";

/** An event that tells of the things that fit, and nothing about them. */
export function onChangeOf<Thing>(event: Event<Thing>, fits: (thing: Thing) => boolean): Event<void> {
  return (listener, self, disposables) =>
    event(
      (thing) => {
        if (fits(thing)) listener.call(self);
      },
      undefined,
      disposables,
    );
}
