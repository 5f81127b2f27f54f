import type { Item } from "./items.ts";

/** Lines wider than this are broken where the language allows it. */
export const maxColumns = 100;

const step = "  ";

/** Lines being written. */
export class Output {
  readonly #lines: string[] = [];
  #endsInComment = false;

  /** Whether the last line ends in a comment up to its end: what is written behind that is part of it. */
  get endsInComment(): boolean {
    return this.#endsInComment;
  }

  /** Begins a line, indented by a depth in blocks. */
  line(text: string, depth: number): void {
    this.#lines.push(text === "" ? "" : step.repeat(depth) + text);
    this.#endsInComment = false;
  }

  /** Continues the last line. */
  append(text: string): void {
    this.#lines.push((this.#lines.pop() ?? "") + text);
  }

  /** Continues it with a comment. */
  appendComment({ image, kind }: Item): void {
    this.append(` ${image}`);
    this.#endsInComment ||= kind === "line comment";
  }

  /** One blank line, unless there is one, or nothing yet. */
  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  toString(): string {
    return this.#lines.length === 0 ? "" : `${this.#lines.join("\n")}\n`;
  }
}

/** Whether a text fits on the line that begins at a depth. */
export function fits(text: string, depth: number): boolean {
  return !text.includes("\n") && depth * step.length + Array.from(text).length <= maxColumns;
}
