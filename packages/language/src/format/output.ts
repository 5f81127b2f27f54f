/** Lines wider than this are broken where the language allows it. */
export const maxColumns = 100;

const step = "  ";

/** Lines being written. */
export class Output {
  readonly #lines: string[] = [];

  /** Begins a line, indented by a depth in blocks. */
  line(text: string, depth: number): void {
    this.#lines.push(text === "" ? "" : step.repeat(depth) + text);
  }

  /** Continues the last line. */
  append(text: string): void {
    this.#lines.push((this.#lines.pop() ?? "") + text);
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
