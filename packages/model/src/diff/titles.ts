import type { Import } from "../strategy-map.ts";
import { spelledOut } from "../titles.ts";
import { allElements, type Element } from "./element.ts";
import type { End } from "./names.ts";

/** The titles of a map's elements, by what refers to them. */
export class Titles {
  readonly #titles = new Map<string, string>();
  readonly #imports: readonly Import[];

  constructor(map: Element, imports: readonly Import[]) {
    for (const { kind, id, title } of allElements(map)) this.#titles.set(`${kind} ${id}`, title);
    this.#imports = imports;
  }

  of(kind: string, name: string): string {
    return this.#titles.get(`${kind} ${name}`) || spelledOut(name);
  }

  ofEnd({ kind, name }: End): string {
    if (kind !== "imported") return this.of(kind, name);
    const [from, member = name] = name.split(".");
    const objectives = this.#imports.find((one) => one.name === from)?.objectives;
    return objectives?.find((one) => one.name === member)?.title || spelledOut(member);
  }
}
