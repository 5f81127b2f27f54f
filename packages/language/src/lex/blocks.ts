import { retype, type Token, type TokenType, type TokenTypes } from "./token.ts";
import { sameLine } from "./words.ts";

/** A brace that is open at some point of the text. */
interface OpenBlock {
  readonly brace: Token;
  /** The keyword of the statement that the block belongs to. */
  readonly keyword: string;
  /** The column at which the line of the brace begins. */
  readonly indent: number;
  /** False for a block that is nested too deep to be read. */
  readonly read: boolean;
}

/** Deeper than any map nests; the limit keeps the parser's stack small on a text of nothing but braces. */
export const maxDepth = 32;

/** Statements that stand in no block, and begin with a keyword that no statement of a block begins with. */
const topLevel = new Set(
  "import map profile language vision mission values proposition period segment perspective theme".split(" "),
);
const holdsObjectives = new Set(["perspective", "cluster"]);

/**
 * Matches the braces of a text while its tokens pass by. When told to repair, it goes by the indentation: a statement
 * that is not indented more than the line that opened a block closes the block, and a `}` that stands deeper than the
 * block it would close is one too many.
 */
export class Blocks {
  readonly #types: TokenTypes;
  readonly #repair: boolean;
  readonly #indented: boolean;
  readonly #stack: OpenBlock[] = [];
  readonly #out: Token[] = [];
  readonly #unclosed: Token[] = [];
  #stray = false;
  #keyword = "";
  #indent = 1;

  constructor(tokens: readonly Token[], types: TokenTypes, repair: boolean) {
    this.#types = types;
    this.#repair = repair;
    this.#indented = repair && isIndented(tokens);
  }

  get inTheme(): boolean {
    return this.#top?.keyword === "theme";
  }

  get inBlock(): boolean {
    return this.#stack.length > 0;
  }

  get #top(): OpenBlock | undefined {
    return this.#stack.at(-1);
  }

  push(token: Token): void {
    const previous = this.#out.at(-1);
    if (!previous || !sameLine(previous, token)) this.#indent = token.startColumn;
    this.#out.push(token);
  }

  /** Notes the keyword that a following brace may belong to. */
  keyword(word: string): void {
    if (/^(?:segment|perspective|cluster|objective|measure|initiative|theme)$/u.test(word)) this.#keyword = word;
  }

  /** A word begins a line: blocks that it cannot belong to are closed before it. */
  beginLine(word: Token, isKeyword: boolean, next: Token | undefined): void {
    this.#keyword = "";
    if (!this.#repair || this.inTheme) return;
    while (this.#top && this.#endsBefore(this.#top, word, isKeyword, next)) this.closeMissing();
  }

  #endsBefore(block: OpenBlock, word: Token, isKeyword: boolean, next: Token | undefined): boolean {
    if (block.brace.endLine >= word.startLine) return false;
    if (this.#indented) return word.startColumn <= block.indent;
    if (!isKeyword) return next !== undefined && sameLine(word, next);
    if (topLevel.has(word.image)) return true;
    const holders = this.#stack.map((open) => open.keyword);
    if (word.image === "cluster") return block.keyword !== "perspective" && holders.includes("perspective");
    if (word.image === "objective" || word.image === "critical") {
      return !holdsObjectives.has(block.keyword) && holders.some((holder) => holdsObjectives.has(holder));
    }
    return false;
  }

  open(brace: Token): void {
    const previous = this.#out.at(-1);
    const indent = previous && sameLine(previous, brace) ? this.#indent : brace.startColumn;
    const read = !this.inTheme && this.#stack.length < maxDepth && this.#top?.read !== false;
    this.#stack.push({ brace, keyword: this.inTheme ? "theme" : this.#keyword, indent, read });
    this.#keyword = "";
    if (!read) retype(brace, this.#types.JUNK as TokenType);
  }

  close(brace: Token, beginsLine: boolean): void {
    if (this.#repair && this.#isStray(brace, beginsLine)) {
      this.#stray = true;
      retype(brace, this.#types.JUNK as TokenType);
      return;
    }
    if (
      this.#repair &&
      beginsLine &&
      this.#indented &&
      this.#stack.some(({ indent }) => indent === brace.startColumn)
    ) {
      while (this.#top && this.#top.indent !== brace.startColumn) this.closeMissing();
    }
    const block = this.#stack.pop();
    if (!block) this.#stray = true;
    if (!block?.read) retype(brace, this.#types.JUNK as TokenType);
  }

  #isStray(brace: Token, beginsLine: boolean): boolean {
    const block = this.#top;
    if (!block || !this.#indented || block.brace.startLine === brace.startLine) return false;
    return !beginsLine || brace.startColumn > block.indent;
  }

  /** Closes the innermost block although the text does not. */
  closeMissing(): void {
    const block = this.#stack.pop();
    if (!block) return;
    this.#unclosed.push(block.brace);
    if (!block.read) return;
    const type = this.#types["}"] as TokenType;
    const missing = { ...block.brace, image: "", isInsertedInRecovery: true };
    retype(missing, type);
    this.#out.push(missing);
  }

  finish(): { tokens: Token[]; unclosed: Token[]; balanced: boolean } {
    while (this.#top) this.closeMissing();
    return { tokens: this.#out, unclosed: this.#unclosed, balanced: this.#unclosed.length === 0 && !this.#stray };
  }
}

/** Whether blocks of the text are indented, as far as they begin a line of their own. */
function isIndented(tokens: readonly Token[]): boolean {
  let deeper = 0;
  let level = 0;
  let indent = 1;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (!previous || !sameLine(previous, token)) {
      if (previous?.image === "{" && token.image !== "}") {
        if (token.startColumn > indent) deeper++;
        else level++;
      }
      indent = token.startColumn;
    }
  }
  return deeper > 0 && deeper >= level;
}
