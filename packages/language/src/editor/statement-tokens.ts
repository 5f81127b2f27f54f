import type { Token } from "../lex/token.ts";
import { isWord, sameLine } from "../lex/words.ts";
import { type Holder, places } from "../read/statements.ts";

/** What a block at the cursor belongs to; a theme holds names only. */
export type BlockHolder = Holder | "theme";

/** A block that is open at some point of a text. */
export interface BlockAround {
  readonly holder: BlockHolder;
  /** The name of what it belongs to, if that has one. */
  readonly name?: string;
  /** The line of its brace, from 0; -1 for the text outside all blocks. */
  readonly line: number;
  /** The column at which that line begins, from 0. */
  readonly indent: number;
  /** The keywords of the statements in it, as far as they are known. */
  readonly keywords: Set<string>;
  /** The names in a theme's braces. */
  readonly names: Set<string>;
}

const named = new Set(["segment", "perspective", "cluster", "objective", "measure", "initiative", "theme"]);

/** Whether a word stands for its keyword; “critical” on its own is no part of a statement yet. */
export function isKeyword({ image, tokenType }: Token): boolean {
  return /^\p{Ll}/u.test(image) && (tokenType.name === image || image === "critical");
}

/** Goes through the tokens of a text, and knows the blocks and the statement that the last one stands in. */
export class StatementTokens {
  readonly stack: BlockAround[] = [outside()];
  /** The tokens of the statement so far, its keyword first. */
  statement: Token[] = [];
  #lineIndent = 0;
  /** The last token. */
  previous: Token | undefined;
  #missing = 0;

  get block(): BlockAround {
    return this.stack.at(-1) ?? outside();
  }

  push(token: Token): void {
    if (token.image === "") {
      this.#missing++;
      return;
    }
    this.closeMissing();
    const beginsLine = !this.previous || !sameLine(this.previous, token);
    if (beginsLine) this.#lineIndent = token.startColumn - 1;
    this.previous = token;
    if (token.image === "{" && token.tokenType.name === "{") this.#open(token);
    else if (token.image === "}" && token.tokenType.name === "}") this.#close();
    else if (this.block.holder === "theme") this.block.names.add(token.image.normalize("NFC"));
    else if (this.#begins(token, beginsLine)) this.#begin(token);
    else this.statement.push(token);
  }

  /** The cursor comes on a later line than all tokens: blocks whose brace is missing end where the indentation does. */
  reach(line: number, column: number): void {
    if (this.previous && this.previous.endLine - 1 < line) this.statement = [];
    while (this.#missing > 0 && this.block.line < line && column <= this.block.indent) {
      this.#missing--;
      this.stack.pop();
    }
  }

  closeMissing(): void {
    for (; this.#missing > 0; this.#missing--) this.#close();
  }

  #begin(token: Token): void {
    this.statement = [token];
    this.block.keywords.add(token.tokenType.name === "START" ? "link" : token.image);
  }

  #begins(token: Token, beginsLine: boolean): boolean {
    const first = this.statement[0];
    const type = token.tokenType.name;
    if (type === "START" || type === "LEAD" || !first) return true;
    if (type === "->") return isKeyword(first);
    if (!isKeyword(token)) return beginsLine && !isWord(token) && type !== "->" && type !== ",";
    if (token.image === "critical") return true;
    if (token.image === "from") return first.image !== "import";
    if (token.image === "lag") return first.image !== "measure";
    if (token.image === "objective") return this.statement.length > 1 || first.image !== "critical";
    return Object.hasOwn(places, token.image);
  }

  #open(brace: Token): void {
    const keyword = this.statement.find(({ image, tokenType }) => named.has(image) && tokenType.name === image);
    const after = keyword && this.statement[this.statement.indexOf(keyword) + 1];
    const isLink = !keyword && this.statement.length > 0;
    const holder = keyword ? keyword.image : isLink ? "link" : this.block.holder;
    this.stack.push({
      holder: holder as BlockHolder,
      ...(after && isWord(after) ? { name: after.image.normalize("NFC") } : {}),
      line: brace.startLine - 1,
      indent: this.#lineIndent,
      keywords: new Set(),
      names: new Set(),
    });
    this.statement = [];
  }

  #close(): void {
    if (this.stack.length > 1) this.stack.pop();
    this.statement = [];
  }
}

function outside(): BlockAround {
  return { holder: "map", line: -1, indent: -1, keywords: new Set(), names: new Set() };
}
