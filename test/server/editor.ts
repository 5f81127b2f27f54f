import { type ChildProcess, spawn } from "node:child_process";
import { createMessageConnection, type MessageConnection } from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bundleOf } from "./bundle.ts";

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  /** The answers to the server's `workspace/configuration`, by section. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** The program that serves, and its arguments; the bundled server if absent. */
  readonly command?: readonly [string, ...string[]];
}

/** What most editors can do. */
const usual: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    hover: { contentFormat: ["markdown"] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
    },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** An editor as far as a language server knows one: it speaks the protocol with a server process over stdio. */
export class Editor {
  readonly capabilities: InitializeResult["capabilities"];
  readonly connection: MessageConnection;
  /** What the server asked to be told of, by method. */
  readonly registered: { method: string; registerOptions: unknown }[];
  readonly #child: ChildProcess;
  readonly #texts = new Map<string, TextDocument>();
  readonly #published: Map<string, PublishDiagnosticsParams>;
  readonly #errors: string[];

  private constructor(parts: {
    child: ChildProcess;
    connection: MessageConnection;
    capabilities: InitializeResult["capabilities"];
    published: Map<string, PublishDiagnosticsParams>;
    registered: { method: string; registerOptions: unknown }[];
    errors: string[];
  }) {
    this.#child = parts.child;
    this.connection = parts.connection;
    this.capabilities = parts.capabilities;
    this.#published = parts.published;
    this.registered = parts.registered;
    this.#errors = parts.errors;
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const [program, ...args] = options.command ?? [process.execPath, bundleOf(), "--stdio"];
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    const errors: string[] = [];
    child.stderr.on("data", (data: Buffer) => errors.push(String(data)));
    const connection = createMessageConnection(child.stdout, child.stdin);
    const published = new Map<string, PublishDiagnosticsParams>();
    const registered: { method: string; registerOptions: unknown }[] = [];
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      published.set(params.uri, params);
    });
    connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
      if (type === 1) errors.push(message);
    });
    connection.onRequest("client/registerCapability", ({ registrations }) => {
      registered.push(...registrations);
      return null;
    });
    for (const what of ["codeLens", "inlayHint", "semanticTokens", "diagnostic"])
      connection.onRequest(`workspace/${what}/refresh`, () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => options.configuration?.[section] ?? null),
    );
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: options.folder ?? null,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: "test" }] : null,
      capabilities: { ...usual, ...options.capabilities },
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification("initialized", {});
    return new Editor({ child, connection, capabilities, published, registered, errors });
  }

  async open(uri: string, text: string): Promise<void> {
    const version = 1;
    this.#texts.set(uri, TextDocument.create(uri, "smap", version, text));
    await this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "smap", version, text } });
  }

  /** Replaces stretches of an open text, one after the other, as typing does. */
  async change(uri: string, ...contentChanges: { range: Range; text: string }[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async replace(uri: string, text: string): Promise<void> {
    const document = this.document(uri);
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    await this.change(uri, { range, text });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#texts.get(uri);
    if (!document) throw new Error(`“${uri}” is not open`);
    return document;
  }

  /** An open text with edits made. */
  edited(uri: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document(uri), [...edits]);
  }

  request<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  /** A request about a place in a text. */
  at<Answer>(method: string, uri: string, position: Position, more: object = {}): Promise<Answer> {
    return this.request(method, { textDocument: { uri }, position, ...more });
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** What is published of the present version of a text, once it is: of a new one nothing is if nothing changes. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const version = this.#texts.get(uri)?.version;
    return this.published(uri, (params) => params.version === version);
  }

  /** What is published of a file, once it satisfies a condition. */
  async published(uri: string, isAwaited: (params: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]> {
    for (let wait = 0; wait < 2000; wait++) {
      const params = this.#published.get(uri);
      if (params && isAwaited(params)) return params.diagnostics;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`Nothing was published of “${uri}”: ${JSON.stringify(this.#published.get(uri))}`);
  }

  /** Ends the server as editors do. Returns its exit code. @throws if it has complained of anything. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#child.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await ended;
    this.connection.dispose();
    if (this.#errors.length > 0) throw new Error(`The server complained: ${this.#errors.join("\n")}`);
    return code;
  }
}
