import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type ParseResult,
} from "langium";
import type { MapFile } from "../generated/ast.ts";
import { SmapGeneratedModule, SmapGeneratedSharedModule } from "../generated/module.ts";
import type { LexingReport } from "../lex/lexer.ts";
import { parserModule } from "./parser-module.ts";
import { placeOnlyWhatIsThere } from "./quick-nodes.ts";

/** The syntax tree of a text, with what the lexer noticed. */
export interface Parsed {
  readonly tree: MapFile;
  readonly report: LexingReport;
}

let parser: LangiumParser | undefined;

/** Parses a text. Never fails: the grammar has a place for every token. */
export function parse(text: string): Parsed {
  parser ??= createParser();
  return parsed(parser.parse<MapFile>(text));
}

/** What Langium's parser returned for a text, here or in the language server. */
export function parsed(result: ParseResult<MapFile>): Parsed {
  return { tree: result.value, report: result.lexerReport as unknown as LexingReport };
}

function createParser(): LangiumParser {
  placeOnlyWhatIsThere();
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    SmapGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), SmapGeneratedModule, parserModule);
  shared.ServiceRegistry.register(services);
  return services.parser.LangiumParser;
}
