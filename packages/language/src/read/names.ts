import type { Fault, Fix, NamedKind, SourceRange } from "@smap/model";
import { nameMissing } from "../messages/missing.ts";
import { insertion } from "../messages/problem.ts";
import type { Notes } from "./notes.ts";
import { type Parts, rangeOfField, rangeOfFirst } from "./parts.ts";

/** Names of one kind that are taken, with the place of the first. */
export class Names {
  readonly #kind: NamedKind;
  readonly #places = new Map<string, SourceRange>();

  constructor(kind: NamedKind) {
    this.#kind = kind;
  }

  /**
   * Takes a name for the thing that a statement's parts declare; `id` is how changes name it. Of two things with one name
   * the first wins; the later is noted, and false returned.
   */
  take(name: string, parts: Parts, notes: Notes, id = name): boolean {
    const range = rangeOfFirst(parts, "name", "title", "keyword");
    const first = this.#places.get(name);
    if (!first) {
      this.#places.set(name, range);
      const written = rangeOfField(parts, "name");
      if (written) notes.name({ kind: this.#kind, id, range: written, declares: true });
      return true;
    }
    notes.fault(duplicate(this.#kind, name, range, first));
    return false;
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  list(): string[] {
    return [...this.#places.keys()];
  }
}

function duplicate(kind: NamedKind, name: string, range: SourceRange, first: SourceRange): Fault {
  if (kind === "perspective" || kind === "cluster") return { kind: "duplicate-block", what: kind, name, range, first };
  return { kind: "duplicate-name", named: kind, name, range, first };
}

/** Something that ought to have a name: the name, or how it is known while it has none. */
interface Nameable {
  readonly name?: string;
  readonly title?: string;
  readonly block?: unknown;
}

/**
 * The name of a thing; one that is missing is noted. Nameless things with a title or a block stay in the map under a
 * name made from the title, so that they do not vanish while they are being typed. Undefined if there is nothing but
 * the keyword.
 */
export function nameOf(thing: Nameable, what: string, parts: Parts, names: Names, notes: Notes): string | undefined {
  if (thing.name !== undefined) return thing.name;
  const name = unusedName(thing.title ?? what, what, names);
  const title = rangeOfField(parts, "title");
  const fixes: Fix[] = title ? [insertion(`Name it “${name}”`, title.start, `${name} `)] : [];
  notes.problem(nameMissing(what), rangeOfFirst(parts, "keyword"), fixes);
  return thing.title || thing.block ? name : undefined;
}

/** A name made from a title: `Grow profit per seat` gives `grow-profit-per-seat`. */
function unusedName(title: string, what: string, names: Names): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let made = words.join("-").replace(/^[^\p{L}]+/u, "");
  if (made.length > 40) made = made.slice(0, made.lastIndexOf("-", 40) > 0 ? made.lastIndexOf("-", 40) : 40);
  const base = made || what;
  let name = base;
  for (let number = 2; names.has(name); number++) name = `${base}-${number}`;
  return name;
}
