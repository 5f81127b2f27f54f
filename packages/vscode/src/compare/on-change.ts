import { Disposable, type Event, RelativePattern, Uri, workspace } from "vscode";

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

/** An event that tells when a file is written, by whatever program. */
export function onStored(file: Uri): Event<void> {
  return (listener, self) => {
    // A name may hold what means something in a pattern; so all files of the folder are watched.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, ".."), "*"));
    const tell = (other: Uri): void => {
      if (other.toString() === file.toString()) listener.call(self);
    };
    return Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell));
  };
}

/** An event that tells when one of several does. */
export function onAnyOf(...events: readonly Event<void>[]): Event<void> {
  return (listener, self) => Disposable.from(...events.map((event) => event(listener, self)));
}
