import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What somebody else's reader finds in a PDF file. */
export interface ReadPdf {
  readonly pages: number;
  /** In pt. */
  readonly size: readonly [width: number, height: number];
  readonly title: unknown;
  readonly language: unknown;
  /** Each piece of text, in the order of the page. */
  readonly texts: readonly string[];
  /** What is read by those who listen, indented by depth: the role of each part and its words. */
  readonly structure: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes what it is given away from its owner.
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const page = await document.getPage(1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { width, height } = page.getViewport({ scale: 1 });
    const { info } = await document.getMetadata();
    const words = new Map<string, string>();
    const texts: string[] = [];
    let place = "";
    for (const item of items) {
      if ("str" in item) {
        texts.push(item.str);
        words.set(place, (words.get(place) ?? "") + item.str);
      } else if (item.type === "beginMarkedContentProps") place = item.id;
      else if (item.type === "endMarkedContent") place = "";
    }
    const structure: string[] = [];
    const tell = (node: StructureNode, depth: number): void => {
      const pieces = node.children.filter((child) => "id" in child).map(({ id }) => words.get(id) ?? "");
      const said = [node.alt ?? pieces.join(" | ")].filter(Boolean);
      structure.push(["  ".repeat(depth) + node.role, ...said].join(" "));
      for (const child of node.children) if ("role" in child) tell(child, depth + 1);
    };
    const tree: StructureNode | null = await page.getStructTree();
    if (tree) tell(tree, 0);
    const { Title: title, Language: language } = info as Record<string, unknown>;
    return {
      pages: document.numPages,
      size: [width, height],
      title,
      language,
      texts: texts.filter(Boolean),
      structure,
    };
  } finally {
    await loading.destroy();
  }
}

interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (StructureNode | { readonly type: string; readonly id: string })[];
}
