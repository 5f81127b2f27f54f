import { Disposable, RelativePattern, Uri, workspace } from "vscode";

/** Tells when a file is deleted, and when it is there again, in the workspace or outside it. */
export function watchFile(uri: Uri, deleted: () => void, created: () => void): Disposable {
  if (uri.scheme === "untitled") return new Disposable(() => {});
  // A name may hold what means something in a pattern; so all maps of the folder are watched.
  const watcher = workspace.createFileSystemWatcher(
    new RelativePattern(Uri.joinPath(uri, ".."), "*.smap"),
    false,
    true,
  );
  const isIt = (other: Uri): boolean => other.toString() === uri.toString();
  return Disposable.from(
    watcher,
    watcher.onDidDelete((other) => isIt(other) && deleted()),
    watcher.onDidCreate((other) => isIt(other) && created()),
  );
}
