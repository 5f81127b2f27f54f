import { type Uri, workspace } from "vscode";

/** The maps of the workspace, as far as its files can be searched: some kinds of workspaces cannot. */
export async function mapFiles(most?: number): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles("**/*.smap", undefined, most);
  } catch {
    return [];
  }
}
