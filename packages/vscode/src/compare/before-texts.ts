import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from "vscode";

const scheme = "smap-before";

/** Whether a text is the old side of a comparison. */
export function isBeforeText(uri: Uri): boolean {
  return uri.scheme === scheme;
}

/** The texts that maps are compared with, for reading only: a commit's has no file that could be opened. */
export class BeforeTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }

  /** The address under which a text can be opened from now on. */
  keep(map: Uri, label: string, text: string): Uri {
    // Beside the map, so that it finds what it imports; its name says which text it is.
    const path = map.path.replace(/(?:\.smap)?$/u, ` (${label.replaceAll(/[\\/]/gu, "-")}).smap`);
    const uri = Uri.from({ scheme, path, query: `${label} ${hash(text)}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** Tells texts apart that have stood under one label: a document that is open does not change. */
function hash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) | 0;
  return sum >>> 0;
}
