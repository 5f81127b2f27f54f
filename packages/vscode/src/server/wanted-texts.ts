import { type WantedText, wantedNotification } from "@smap/protocol";
import { type Disposable, Uri, workspace } from "vscode";
import type { Client } from "./client.ts";

/** A text that is not there is looked for again after so many ms: it is asked for with every key. */
const rest = 3000;

/**
 * Opens, unseen, the texts that a map imports where the server cannot read, as in a virtual workspace. The editor closes such a
 * text after a while; the server then asks for it again.
 */
export function openWantedTexts(client: Client): Disposable {
  const lookedFor = new Map<string, number>();
  return client.onNotification(wantedNotification, async ({ uri }: WantedText) => {
    const now = Date.now();
    if (now - (lookedFor.get(uri) ?? 0) < rest) return;
    lookedFor.set(uri, now);
    try {
      await workspace.openTextDocument(Uri.parse(uri, true));
    } catch {
      // There is none: the import says so.
    }
  });
}
