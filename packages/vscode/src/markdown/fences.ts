import type { Drawn } from "@smap/protocol";
import { l10n } from "vscode";

/** The part of markdown-it that is used here. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

type RenderRule = (
  tokens: readonly FenceToken[],
  index: number,
  options: unknown,
  environment: { readonly currentDocument?: unknown } | undefined,
  self: { renderAttrs(token: FenceToken): string },
) => string;

interface FenceToken {
  readonly info: string;
  readonly content: string;
}

/** Draws the maps of a Markdown page: every fenced block in the language `smap`. */
export function drawFences(markdown: MarkdownIt, drawnAs: (text: string) => Drawn | undefined): MarkdownIt {
  const { rules } = markdown.renderer;
  const { fence } = rules;
  if (!fence) return markdown;
  // While a map is typed, its last picture stands until the next one is there. Known by document and place in it.
  const last = new Map<string, Drawn>();
  rules.fence = (tokens, index, options, environment, self) => {
    const token = tokens[index];
    if (token?.info.trim().split(/\s+/u)[0] !== "smap") return fence(tokens, index, options, environment, self);
    const place = `${environment?.currentDocument} ${index}`;
    const drawn = drawnAs(token.content);
    const { svg, error } = drawn ?? last.get(place) ?? {};
    if (drawn?.svg) last.set(place, drawn);
    if (!svg) return fence(tokens, index, options, environment, self);
    // A picture cannot run or load anything, whatever its texts are.
    const data = Buffer.from(svg).toString("base64");
    return `<p${self.renderAttrs(token)}><img alt="${titleIn(svg)}" src="data:image/svg+xml;base64,${data}"></p>\n${error ? markOf(error) : ""}`;
  };
  return markdown;
}

/** What says below a picture that a part of the text is not in it. */
function markOf({ line, message }: NonNullable<Drawn["error"]>): string {
  return `<p><em>⚠ ${escaped(l10n.t("Line {0} of this map cannot be read: {1}", line, message))}</em></p>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The title that the picture gives itself, already written as XML. */
function titleIn(svg: string): string {
  return (/<title[^>]*>([^<]*)<\/title>/u.exec(svg)?.[1] ?? "").replaceAll('"', "&quot;");
}
