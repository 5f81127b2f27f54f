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
export function drawFences(markdown: MarkdownIt, pictureOf: (text: string) => string | undefined): MarkdownIt {
  const { rules } = markdown.renderer;
  const { fence } = rules;
  if (!fence) return markdown;
  // While a map is typed, its last picture stands until the next one is there. Known by document and place in it.
  const last = new Map<string, string>();
  rules.fence = (tokens, index, options, environment, self) => {
    const token = tokens[index];
    if (token?.info.trim().split(/\s+/u)[0] !== "smap") return fence(tokens, index, options, environment, self);
    const place = `${environment?.currentDocument} ${index}`;
    const drawn = pictureOf(token.content);
    const picture = drawn ?? last.get(place);
    if (drawn) last.set(place, drawn);
    if (!picture) return fence(tokens, index, options, environment, self);
    // A picture cannot run or load anything, whatever its texts are.
    const data = Buffer.from(picture).toString("base64");
    return `<p${self.renderAttrs(token)}><img alt="${titleIn(picture)}" src="data:image/svg+xml;base64,${data}"></p>\n`;
  };
  return markdown;
}

/** The title that the picture gives itself, already written as XML. */
function titleIn(svg: string): string {
  return (/<title[^>]*>([^<]*)<\/title>/u.exec(svg)?.[1] ?? "").replaceAll('"', "&quot;");
}
