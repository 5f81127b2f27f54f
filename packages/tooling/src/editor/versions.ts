import { join } from "node:path";

/** A release of code-server, which carries VS Code's own server and workbench, and the Node that it runs on. */
export interface EditorVersion {
  readonly codeServer: string;
  /** The VS Code in it. */
  readonly vscode: string;
  readonly node: string;
  /** Its native modules that it cannot do without; the others are never loaded. */
  readonly nativeModules: readonly string[];
}

/** What end-to-end tests and `npm start` run in. */
export const currentEditor: EditorVersion = {
  codeServer: "4.139.1",
  vscode: "1.139",
  node: "24.21.0",
  nativeModules: ["@vscode/spdlog", "@vscode/native-watchdog"],
};

/** The oldest VS Code that the manifest's `engines` names. */
export const oldestEditor: EditorVersion = {
  codeServer: "4.100.3",
  vscode: "1.100",
  node: "20.20.2",
  nativeModules: ["@vscode/spdlog", "native-watchdog"],
};

/** The npm package that carries Node for this machine, with the headers that native modules are built against. */
export function nodePackage(): string {
  const { platform, arch } = process;
  const prefix = platform === "darwin" && arch === "arm64" ? "node-bin" : "node";
  return [prefix, platform === "win32" ? "win" : platform, arch].join("-");
}

/** The program in that package, installed in a folder. */
export function nodeProgram(folder: string): string {
  return join(folder, "node_modules", nodePackage(), "bin", process.platform === "win32" ? "node.exe" : "node");
}
