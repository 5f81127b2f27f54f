import type { LangiumCoreServices, Lexer, LexerResult, TokenizeOptions } from "langium";
import { arrange } from "./arrange.ts";
import { type Scan, scan } from "./scan.ts";
import type { Token, TokenType, TokenTypes } from "./token.ts";

/** What the lexer found besides tokens. */
export interface LexingReport {
  readonly diagnostics: [];
  readonly scan: Scan;
  /** The tokens as the grammar gets them: names told from keywords, missing braces put in. */
  readonly arranged: readonly Token[];
  /** Opening braces without a closing one. */
  readonly unclosedBraces: readonly Token[];
}

/** Turns a text into the tokens that the grammar expects; never reports an error to the parser. */
export class SmapLexer implements Lexer {
  readonly definition: TokenTypes;

  constructor(services: LangiumCoreServices) {
    const built = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false });
    this.definition = Object.fromEntries((built as TokenType[]).map((type) => [type.name, type]));
  }

  tokenize(text: string, _options?: TokenizeOptions): LexerResult & { report: LexingReport } {
    const found = scan(text, this.definition);
    const { tokens, unclosed } = arrange(found.tokens, this.definition);
    const report: LexingReport = { diagnostics: [], scan: found, arranged: tokens, unclosedBraces: unclosed };
    return { tokens, hidden: [...found.comments], errors: [], report };
  }
}
