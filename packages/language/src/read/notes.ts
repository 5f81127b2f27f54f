import type { Fault, Finding, Fix, SourceRange } from "@smap/model";
import { type Problem, syntaxFinding } from "../messages/problem.ts";
import { moreProblems } from "../messages/texts.ts";
import type { WrittenName } from "./written-name.ts";

/** More syntax findings than this help nobody. */
const maxProblems = 100;

/** What is noticed while a text is read. */
export class Notes {
  readonly faults: Fault[] = [];
  readonly #names: WrittenName[] = [];
  readonly #problems: Problem[] = [];

  fault(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Notes where the name of a thing of the map is written. */
  name(written: WrittenName): void {
    this.#names.push(written);
  }

  /** The names in the order of the text. */
  get names(): WrittenName[] {
    return this.#names.toSorted(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
  }

  /** Notes text that cannot be read as a statement. */
  problem(message: string, range: SourceRange, fixes: readonly Fix[] = []): void {
    this.#problems.push({ message, range, fixes });
  }

  /** The problems in the order of the text; beyond a hundred, only how many more there are. */
  get syntax(): Finding[] {
    const sorted = this.#problems.toSorted(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
    const shown = sorted.slice(0, maxProblems);
    const next = sorted[maxProblems];
    if (next) shown.push({ message: moreProblems(sorted.length - maxProblems), range: next.range });
    return shown.map(syntaxFinding);
  }
}
