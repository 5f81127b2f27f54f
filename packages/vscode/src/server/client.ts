import type { ClientOptions } from "@smap/protocol";
import { type CompletionItem, type ExtensionContext, l10n, Uri, window, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { isBeforeText } from "../compare/before-texts.ts";

export type Client = LanguageClient;

/** The language's id in the manifest. */
export const languageId = "smap";

/**
 * Starts the language server beside the extension host, wherever that runs. Nobody waits for it: what is asked of the
 * client before the server is up is answered when it is.
 */
export function startServer(context: ExtensionContext): Client {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  const options: LanguageClientOptions = {
    documentSelector: [{ language: languageId }],
    outputChannel: window.createOutputChannel(l10n.t("Strategy Map"), { log: true }),
    initializationOptions: {
      preview: true,
      opensTexts: true,
      hasMaps: workspace.textDocuments.some((document) => document.languageId === languageId),
    } satisfies ClientOptions,
    middleware: {
      // A text that cannot be edited, such as the old side of a comparison, has nothing to put right.
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isEditable(uri) ? diagnostics : []),
      async provideCompletionItem(document, position, context, token, next) {
        const answer = await next(document, position, context, token);
        for (const item of Array.isArray(answer) ? answer : (answer?.items ?? []))
          if (wantsMore(item)) item.command = { command: "editor.action.triggerSuggest", title: "" };
        return answer;
      },
    },
  };
  const debug = { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const client = new LanguageClient(
    "smap",
    l10n.t("Strategy Map"),
    { run: { module, transport: TransportKind.ipc }, debug },
    options,
  );
  client.start().catch((error: unknown) => {
    void window.showErrorMessage(l10n.t("The strategy map language server does not start: {0}", String(error)));
  });
  return client;
}

/** Whether what is inserted ends where a word of a list is due: `profile `, `-> `. The list then opens by itself. */
function wantsMore({ insertText }: CompletionItem): boolean {
  const text = typeof insertText === "object" ? insertText.value : insertText;
  return text !== undefined && /\s(?:\$0)?$/u.test(text);
}

function isEditable(uri: Uri): boolean {
  if (isBeforeText(uri)) return false;
  return uri.scheme === "untitled" || workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}
