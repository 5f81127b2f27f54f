import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part's relationship to another: what it is to it, and where it is. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, and how they belong together (ECMA-376 part 2). */
export class Parts {
  readonly #parts = new Map<string, { readonly xml: string; readonly contentType: string }>();
  readonly #relationships = new Map<string, Relationship[]>();

  add(path: string, contentType: string, xml: string, relationships: readonly Relationship[] = []): void {
    this.#parts.set(path, { xml, contentType });
    if (relationships.length > 0) this.#relationships.set(path, [...relationships]);
  }

  /** The file; its times are all the same, so that the same parts give the same bytes. */
  zip(root: readonly Relationship[]): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    const put = (path: string, xml: string) => {
      files[path] = strToU8(declaration + xml);
    };
    put("[Content_Types].xml", this.#contentTypes());
    put("_rels/.rels", relationshipsXml(root));
    for (const [path, { xml }] of this.#parts) {
      put(path, xml);
      const relationships = this.#relationships.get(path);
      if (relationships) put(path.replace(/([^/]+)$/u, "_rels/$1.rels"), relationshipsXml(relationships));
    }
    return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
  }

  #contentTypes(): string {
    const overrides = [...this.#parts].map(
      ([path, { contentType }]) => `<Override PartName="/${path}" ContentType="${contentType}"/>`,
    );
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  }
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  const each = relationships.map(({ type, target }, index) => {
    const kind = type.includes(":") ? type : `${office}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}
