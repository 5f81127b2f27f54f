import type * as syntax from "../generated/ast.ts";
import { type Stretch, stretchOf } from "./source.ts";

/** An end of a link as it is written: a statement can name the same objective twice. */
export interface WrittenEnd {
  readonly stretch: Stretch;
  /** Which of the statement's ends it is, counted from 0. */
  readonly place: number;
}

/** Causes, what they lead to, what that leads to in turn: at least two lists of ends. */
export type Part = readonly (readonly WrittenEnd[])[];

/** A statement of links, as the lists that its arrows join. That of an objective begins with one end that is not written. */
export class Chain {
  readonly statement: syntax.Link | syntax.ObjectiveLink;
  readonly #groups: Part;

  constructor(statement: syntax.Link | syntax.ObjectiveLink) {
    this.statement = statement;
    const [start] = stretchOf(statement);
    const groups: readonly (readonly Stretch[])[] =
      statement.$type === "Link"
        ? [statement.from, ...statement.steps.map(({ to }) => to)].map((ends) => ends.map(stretchOf))
        : [[[start, start]], statement.to.map(stretchOf)];
    let place = 0;
    this.#groups = groups.map((ends) => ends.map((stretch) => ({ stretch, place: place++ })));
  }

  /** Where the ends are all written, and the reason and the block begin, if there are any. */
  get endOfEnds(): number {
    const { statement } = this;
    const last = statement.$type === "Link" ? statement.steps.at(-1) : statement.to.at(-1);
    return stretchOf(statement.reason === undefined && !statement.block ? statement : (last ?? statement))[1];
  }

  /** Where the cause is written that a link has by its name: an objective's own links do not write it again. */
  causeAt(offset: number): number {
    return this.statement.$type === "Link" ? offset : stretchOf(this.statement)[0];
  }

  /** What is left without some links, known by where their ends begin (`12->20`), and without all links of some ends. */
  without(pairs: ReadonlySet<string>, lost: ReadonlySet<number>): Part[] {
    const parts: Part[] = [];
    const groups = this.#groups.map((ends) => ends.filter(({ stretch }) => !lost.has(stretch[0])));
    const [first = [], ...others] = groups;
    let whole: Part = [first];
    const close = () => {
      if (whole.length > 1 && whole[0]?.length !== 0) parts.push(whole);
    };
    for (const [step, effects] of others.entries()) {
      const causes = groups[step] ?? [];
      const isGone = (cause: WrittenEnd, effect: WrittenEnd) => pairs.has(`${cause.stretch[0]}->${effect.stretch[0]}`);
      const isWhole =
        causes.length === this.#groups[step]?.length &&
        effects.length === this.#groups[step + 1]?.length &&
        !causes.some((cause) => effects.some((effect) => isGone(cause, effect)));
      if (isWhole) {
        whole = [...whole, effects];
        continue;
      }
      close();
      whole = [effects];
      const causesByEffects = new Map<string, [causes: WrittenEnd[], effects: WrittenEnd[]]>();
      for (const cause of causes) {
        const left = effects.filter((effect) => !isGone(cause, effect));
        if (left.length === 0) continue;
        const key = left.map(({ place }) => place).join();
        causesByEffects.set(key, [[...(causesByEffects.get(key)?.[0] ?? []), cause], left]);
      }
      parts.push(...causesByEffects.values());
    }
    close();
    return parts;
  }
}
