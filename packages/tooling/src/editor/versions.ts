import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../repository.ts";

/** A release of code-server, which carries VS Code's own server and workbench. */
export interface EditorVersion {
  readonly codeServer: string;
  /** The VS Code in it. */
  readonly vscode: string;
  /** Its native modules that it cannot do without; the others are never loaded. */
  readonly nativeModules: readonly string[];
}

/** What end-to-end tests and `npm start` run in. Needs Node 24. */
export const currentEditor: EditorVersion = {
  codeServer: "4.139.1",
  vscode: "1.139",
  nativeModules: ["@vscode/spdlog", "@vscode/native-watchdog"],
};

/** The Node 24 that comes with the dependencies, and the folder with the headers that native modules are built against. */
export function bundledNode(): { readonly node: string; readonly headers: string } {
  const folder = join(root, "node_modules", "node");
  const inner = join(folder, "node_modules");
  const platform = readdirSync(existsSync(inner) ? inner : folder).find((name) => /^node-(bin-)?[a-z]+-/.test(name));
  return {
    node: join(folder, "bin", process.platform === "win32" ? "node.exe" : "node"),
    headers: join(inner, platform ?? ""),
  };
}
