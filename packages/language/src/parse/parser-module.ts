import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from "langium";
import { SmapLexer } from "../lex/lexer.ts";
import { SmapValueConverter } from "./value-converter.ts";

/** How `.smap` texts become syntax trees: the same for reading a text once and for the language server. */
export const parserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new SmapLexer(services),
    ValueConverter: () => new SmapValueConverter(),
  },
};
