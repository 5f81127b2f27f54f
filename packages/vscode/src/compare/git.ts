import { type Event, extensions, type Uri } from "vscode";

/** The part of the built-in Git extension's interface that comparing needs. */
export interface GitRepository {
  readonly state: { readonly onDidChange: Event<void> };
  show(ref: string, path: string): Promise<string>;
  getRefs(query: { readonly sort?: "committerdate" }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
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

interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): GitRepository | null };
}

/** The repository that a file is in; undefined without one, or without Git. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
  const git = extensions.getExtension<GitExtension>("vscode.git");
  if (!git || uri.scheme !== "file") return undefined;
  try {
    const { getAPI } = await git.activate();
    return getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    // Git is switched off, or not installed.
    return undefined;
  }
}
