import type { LinkEndKind } from "../strategy-map.ts";
import { allElements, type Element } from "./element.ts";
import { childLists } from "./shape.ts";

/** A link's end, without its place. */
export interface End {
  readonly kind: LinkEndKind;
  readonly name: string;
}

/** Before a name that is in the old map only, so that it is no name of the new one. No name has such a letter. */
const gone = "\0";

/** Names of one map said in those of the other, as far as it is known which thing is which. */
export class Names {
  readonly #after: ReadonlyMap<Element, Element>;
  readonly #old: ReadonlyMap<string, Element>;
  readonly #links: { readonly before: LinksByEnd; readonly after: LinksByEnd };

  constructor(before: Element, after: Element, joined: ReadonlyMap<Element, Element>) {
    this.#after = joined;
    this.#old = namedElements(before);
    this.#links = { before: linksByEnd(before), after: linksByEnd(after) };
  }

  /** The name after of a thing of the map before; marked if it is gone. */
  nameAfter(kind: "objective" | "perspective" | "cluster" | "segment" | "import", name: string): string {
    const old = this.#old.get(`${kind} ${name}`);
    return (old && this.#after.get(old)?.id) ?? gone + name;
  }

  endAfter({ kind, name }: End): End {
    if (kind !== "imported") return { kind, name: this.nameAfter(kind, name) };
    const dot = name.indexOf(".");
    return { kind, name: `${this.nameAfter("import", name.slice(0, dot))}${name.slice(dot)}` };
  }

  /** The same for those who look at both maps: what is gone keeps its name. */
  shownAfter(end: End): End {
    const { kind, name } = this.endAfter(end);
    if (!name.startsWith(gone)) return { kind, name };
    const [band = "", column] = end.name.split(".");
    if (kind !== "cluster") return { kind, name: end.name };
    return { kind, name: `${this.shownAfter({ kind: "perspective", name: band }).name}.${column}` };
  }

  /** What a link of the map before is known by in the map after. */
  linkAfter({ fields }: Element): string {
    return linkKey(this.endAfter(fields.from as End), this.endAfter(fields.to as End));
  }

  linkOf({ fields }: Element): string {
    return linkKey(fields.from as End, fields.to as End);
  }

  /** A field of an element, names of the map before said in those after. */
  fieldAfter({ kind, fields }: Element, field: string): unknown {
    const value = fields[field];
    if (kind === "objective" && field === "segments")
      return (value as readonly string[]).map((name) => this.nameAfter("segment", name));
    if (kind === "theme" && field === "objectives")
      return (value as readonly string[]).map((name) => this.nameAfter("objective", name));
    return kind === "link" && (field === "from" || field === "to") ? this.endAfter(value as End) : value;
  }

  /** All that an element says and holds, in the names of the map after. */
  contentOf(element: Element, side: "before" | "after"): Record<string, unknown> {
    const { kind, fields, children } = element;
    const content: Record<string, unknown> = {};
    for (const field of Object.keys(fields))
      content[field] = side === "before" ? this.fieldAfter(element, field) : fields[field];
    for (const [child, list] of Object.entries(childLists[kind] ?? {}))
      content[list] = children.filter((one) => one.kind === child).map((one) => this.contentOf(one, side));
    return content;
  }

  /** The causes and effects of a thing, in the names of the map after, as one text; empty without links. */
  linksAround({ kind, id }: Element, side: "before" | "after"): string {
    const own = `${kind} ${id}`;
    const said = (end: End) =>
      `${end.kind} ${end.name}` === own ? "itself" : linkEnd(side === "before" ? this.endAfter(end) : end);
    const links = this.#links[side].get(own) ?? [];
    return [...new Set(links.map(({ from, to }) => `${said(from)}->${said(to)}`))].sort().join();
  }
}

type LinksByEnd = ReadonlyMap<string, readonly { readonly from: End; readonly to: End }[]>;

function linksByEnd(map: Element): LinksByEnd {
  const found = new Map<string, { from: End; to: End }[]>();
  for (const { kind, fields } of map.children) {
    if (kind !== "link") continue;
    const link = { from: fields.from as End, to: fields.to as End };
    for (const key of new Set([`${link.from.kind} ${link.from.name}`, `${link.to.kind} ${link.to.name}`])) {
      const known = found.get(key);
      if (known) known.push(link);
      else found.set(key, [link]);
    }
  }
  return found;
}

function namedElements(map: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of allElements(map)) found.set(`${element.kind} ${element.id}`, element);
  return found;
}

function linkEnd({ kind, name }: End): string {
  return `${kind}:${name}`;
}

function linkKey(from: End, to: End): string {
  return `${linkEnd(from)}->${linkEnd(to)}`;
}
