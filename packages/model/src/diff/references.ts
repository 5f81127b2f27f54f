import type { ElementKind } from "../change.ts";
import type { Draft, DraftElement } from "./draft.ts";
import type { End } from "./names.ts";

/** Names in a map that mean other things of it, and follow them when they get another name or place. */
export class References {
  readonly #draft: Draft;
  readonly #things = new Map<string, DraftElement>();
  readonly #users: readonly DraftElement[];

  constructor(draft: Draft) {
    this.#draft = draft;
    const all = draft.all();
    for (const element of all) this.#things.set(`${element.kind} ${draft.idOf(element)}`, element);
    this.#users = all.filter(({ kind }) => kind === "objective" || kind === "theme" || kind === "link");
  }

  /** Brings all names up to date. */
  update(): void {
    for (const { kind, fields } of this.#users) {
      if (kind === "objective") fields.segments = this.#names("segment", fields.segments);
      else if (kind === "theme") fields.objectives = this.#names("objective", fields.objectives);
      else {
        fields.from = this.#end(fields.from as End);
        fields.to = this.#end(fields.to as End);
      }
    }
  }

  #names(kind: ElementKind, names: unknown): unknown {
    return Array.isArray(names) ? names.map((name) => this.#now(kind, String(name))) : names;
  }

  #end({ kind, name }: End): End {
    if (kind !== "imported") return { kind, name: this.#now(kind, name) };
    const dot = name.indexOf(".");
    return { kind, name: this.#now("import", name.slice(0, dot)) + name.slice(dot) };
  }

  #now(kind: ElementKind, name: string): string {
    const thing = this.#things.get(`${kind} ${name}`);
    return thing ? this.#draft.idOf(thing) : name;
  }
}
