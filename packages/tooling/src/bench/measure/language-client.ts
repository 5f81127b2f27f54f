import { type ChildProcess, spawn } from "node:child_process";
import { type MapUpdate, mapNotification } from "@smap/protocol";
import { createMessageConnection, type MessageConnection } from "vscode-jsonrpc/node";

interface Published {
  readonly uri: string;
  readonly version?: number;
}

/** A language server process over stdio, and as much of an editor as is needed to measure how it answers. */
export class LanguageClient {
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, () => void>();

  private constructor(child: ChildProcess, connection: MessageConnection) {
    this.#child = child;
    this.#connection = connection;
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }: Published) => {
      this.#came(`findings of ${uri} ${version}`);
    });
    connection.onNotification(mapNotification, ({ uri, version }: MapUpdate) => this.#came(`map of ${uri} ${version}`));
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.listen();
  }

  /** Starts a server script, as an editor with a folder open would. */
  static async start(script: string, folder?: string): Promise<LanguageClient> {
    const child = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const client = new LanguageClient(child, createMessageConnection(child.stdout, child.stdin));
    await client.request("initialize", {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder ? [{ uri: folder, name: "bench" }] : null,
      capabilities: {
        textDocument: { completion: { completionItem: { snippetSupport: true } }, rename: { prepareSupport: true } },
      },
    });
    await client.notify("initialized", {});
    return client;
  }

  request<Answer>(method: string, params: object): Promise<Answer> {
    return this.#connection.sendRequest<Answer>(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Resolves when the findings of a version of a text come; of a later one they only do if they are others. */
  findings(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(`findings of ${uri} ${version}`, resolve));
  }

  /** Resolves when the map of a version of a text comes that is followed. */
  map(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(`map of ${uri} ${version}`, resolve));
  }

  #came(what: string): void {
    this.#waiting.get(what)?.();
    this.#waiting.delete(what);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    await this.request("shutdown", {});
    await this.notify("exit", {});
    await ended;
    this.#connection.dispose();
  }
}
