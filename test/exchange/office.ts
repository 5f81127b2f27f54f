import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** An Office file, unpacked. */
export type Office = ReadonlyMap<string, string>;

export function unpack(bytes: Uint8Array): Office {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

interface Element {
  readonly [tag: string]: unknown;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  processEntities: true,
});

/** What keeps a program from opening the file as it is: nothing, if it is right. */
export function faultsOf(office: Office): string[] {
  const faults: string[] = [];
  const types = office.get("[Content_Types].xml") ?? "";
  for (const [path, xml] of office) {
    const valid = XMLValidator.validate(xml);
    if (valid !== true) faults.push(`${path}: ${valid.err.msg}`);
    // XML 1.0 knows no others, not even by their numbers.
    if (/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}|&#(?!39;)/u.test(xml))
      faults.push(`${path}: forbidden characters`);
    if (path !== "[Content_Types].xml" && !path.endsWith(".rels") && !types.includes(`PartName="/${path}"`))
      faults.push(`${path}: no content type`);
  }
  for (const [, part = ""] of types.matchAll(/PartName="\/([^"]*)"/gu))
    if (!office.has(part)) faults.push(`${part}: is not there`);
  for (const [path, xml] of office) {
    if (!path.endsWith(".rels")) continue;
    const owner = path.replace("_rels/", "").replace(/\.rels$/u, "");
    const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
    const ids = [...xml.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/gu)];
    for (const [, , target = ""] of ids) {
      const { pathname } = new URL(target, `file:///${folder}`);
      if (!office.has(pathname.slice(1))) faults.push(`${path}: “${target}” is not there`);
    }
    const used = [...(office.get(owner) ?? "").matchAll(/r:id="([^"]*)"/gu)].map(([, id]) => id);
    for (const id of used) if (!ids.some(([, known]) => known === id)) faults.push(`${owner}: there is no “${id}”`);
  }
  for (const [path, xml] of office) if (/^ppt\/slides\/[^/]*$/u.test(path)) faults.push(...slideFaults(path, xml));
  return faults;
}

/** Shapes have numbers of their own, and connectors are glued to places that there are. */
function slideFaults(path: string, xml: string): string[] {
  const faults: string[] = [];
  const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push(`${path}: two shapes of one number`);
  const shapes = new Map(
    [...xml.matchAll(/<p:sp>.*?<p:cNvPr id="(\d+)".*?<\/p:sp>/gsu)].map(([shape, id]) => [id, shape] as const),
  );
  for (const [, id, index] of xml.matchAll(/<a:(?:st|end)Cxn id="(\d+)" idx="(\d+)"\/>/gu)) {
    const shape = shapes.get(id);
    const places = shape?.includes("<a:prstGeom") ? 4 : (shape?.match(/<a:cxn /gu)?.length ?? 0);
    if (Number(index) >= places) faults.push(`${path}: shape ${id} has no place ${index}`);
  }
  for (const [, table = ""] of xml.matchAll(/<a:tbl>(.*?)<\/a:tbl>/gsu)) {
    const columns = table.match(/<a:gridCol /gu)?.length ?? 0;
    for (const [row] of table.matchAll(/<a:tr .*?<\/a:tr>/gsu))
      if (row.match(/<a:tc[ >]/gu)?.length !== columns) faults.push(`${path}: a row that is not as wide as its table`);
  }
  return faults;
}

/** A part as an outline of its elements, with what a reader would see of them. */
export function outlineOf(xml: string): string {
  const lines: string[] = [];
  const look = (elements: readonly Element[], depth: number): void => {
    for (const element of elements) {
      const tag = Object.keys(element).find((key) => key !== ":@") ?? "";
      if (tag.startsWith("?")) continue;
      if (tag === "#text") {
        lines.push(`${" ".repeat(depth)}“${String(element[tag])}”`);
        continue;
      }
      const attributes = Object.entries((element[":@"] ?? {}) as Record<string, string>)
        .filter(([name]) => !name.startsWith("xmlns"))
        .map(([name, value]) => ` ${name}=${value}`);
      lines.push(" ".repeat(depth) + tag + attributes.join(""));
      look(element[tag] as readonly Element[], depth + 1);
    }
  };
  look(parser.parse(xml) as readonly Element[], 0);
  return `${lines.join("\n")}\n`;
}

/** All words of a part, a paragraph each. */
export function paragraphsOf(xml: string): string[] {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gsu)].map(([, paragraph = ""]) =>
    [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gsu)]
      .map(([, text = ""]) => text.replaceAll(/&([^;]*);/gu, (_, name: string) => entities[name] ?? `?${name}?`))
      .join(""),
  );
}
