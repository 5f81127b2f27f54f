import { commands, type Disposable, type Uri } from "vscode";
import { Drawings } from "./drawings.ts";
import { drawFences, type MarkdownIt } from "./fences.ts";

/** What the built-in Markdown preview asks an extension for. */
export interface MarkdownExtension {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Lets the Markdown preview draw maps, and render again when they are drawn. */
export function extendMarkdown(extension: Uri, subscriptions: Disposable[]): MarkdownExtension {
  const drawings = new Drawings(extension, () => void commands.executeCommand("markdown.preview.refresh"));
  subscriptions.push(drawings);
  return { extendMarkdownIt: (markdown) => drawFences(markdown, (text) => drawings.of(text)) };
}
