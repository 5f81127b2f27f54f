import { type Event, extensions, type Uri } from "vscode";

/** The part of the built-in Git extension's interface that comparing needs. */
export interface GitRepository {
  readonly state: { readonly onDidChange: Event<void> };
  /** What is different in the files as they are now. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  show(ref: string, path: string): Promise<string>;
  getRefs(query: { readonly sort?: "committerdate" }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

export interface GitChange {
  readonly originalUri: Uri;
  readonly renameUri?: Uri;
}

export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: Event<GitApi["state"]>;
  getRepository(uri: Uri): GitRepository | null;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** The repository that a file is in; undefined without one, or without Git. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
  const git = extensions.getExtension<GitExtension>("vscode.git");
  if (!git || uri.scheme !== "file") return undefined;
  try {
    const api = (await git.activate()).getAPI(1);
    await initialized(api);
    return api.getRepository(uri) ?? undefined;
  } catch {
    // Git is switched off, or not installed.
    return undefined;
  }
}

/** Just after the editor has started, Git is still looking for the repositories of the folders. */
function initialized(api: GitApi): Promise<void> {
  if (api.state === "initialized") return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = api.onDidChangeState((state) => {
      if (state !== "initialized") return;
      subscription.dispose();
      resolve();
    });
  });
}
