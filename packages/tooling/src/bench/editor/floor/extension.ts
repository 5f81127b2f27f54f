import {
  CompletionItem,
  commands,
  type ExtensionContext,
  languages,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { page } from "./page.ts";

/**
 * The least that an extension can do: it shows the first lines of a text beside it, and always offers the same words. What
 * a user waits for that, nobody can be faster than.
 */
export function activate({ subscriptions }: ExtensionContext): void {
  subscriptions.push(
    commands.registerCommand("floor.open", () => {
      const document = window.activeTextEditor?.document;
      if (document) subscriptions.push(show(document));
    }),
    languages.registerCompletionItemProvider("plaintext", {
      provideCompletionItems: () => Array.from({ length: 30 }, (_, index) => new CompletionItem(`words${index}`)),
    }),
  );
}

function show(document: TextDocument) {
  const { webview } = window.createWebviewPanel(
    "floor",
    "Floor",
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true },
  );
  const send = () => webview.postMessage({ words: document.getText().slice(0, 200) });
  webview.onDidReceiveMessage(send);
  webview.html = page;
  return workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) void send();
  });
}
