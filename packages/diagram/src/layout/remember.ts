/**
 * Remembers the last answers of a costly step by all that it depends on. While only words are typed the cards keep their
 * places, and what was found for them is still good. The answers are shared: nobody may change them.
 */
export class Remembered<Answer> {
  readonly #most: number;
  readonly #answers = new Map<string, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  get(question: string): Answer | undefined {
    const answer = this.#answers.get(question);
    if (answer !== undefined) this.keep(question, answer);
    return answer;
  }

  /** Keeps an answer, and lets go of the one that was asked for longest ago. */
  keep(question: string, answer: Answer): Answer {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
