import type { Finding, StrategyMap } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { type Parsed, parse } from "../parse/parse.ts";
import { readPerspective } from "./boxes.ts";
import { Contents, lifted } from "./contents.ts";
import { Context, type ImportResolver } from "./context.ts";
import { readHeader } from "./header.ts";
import { readImport } from "./imports.ts";
import { readLinks } from "./links.ts";
import { noteMarks } from "./marks.ts";
import { Notes } from "./notes.ts";
import { Scope } from "./scope.ts";
import { readSegment } from "./segments.ts";
import { readTheme } from "./themes.ts";
import { readWaivers } from "./waivers.ts";
import type { WrittenName } from "./written-name.ts";

/** A text, read. */
export interface Reading {
  /** All that could be read. */
  readonly map: StrategyMap;
  /** What could not be read as a statement, in the order of the text; rule `syntax`. */
  readonly syntax: readonly Finding[];
  /** Whether nothing is written but comments. */
  readonly isBlank: boolean;
  /** Where the names of things in the map are written, in the order of the text. */
  readonly names: readonly WrittenName[];
}

/** Whether all that is written could be read. */
export function isComplete({ syntax, isBlank }: Reading): boolean {
  return syntax.length === 0 || isBlank;
}

/**
 * Reads a text as a strategy map. Never throws and never gives up: what can be read is in the map, what cannot is a
 * finding, and what is readable but names nothing is among the map's faults. Without a resolver, objectives of imported
 * maps are not known, and links to them are left out.
 */
export function readMap(text: string, resolveImport?: ImportResolver): Reading {
  return readTree(parse(text), text, resolveImport);
}

/** The same for a text that has been parsed. */
export function readTree({ tree, report }: Parsed, text: string, resolveImport?: ImportResolver): Reading {
  const notes = new Notes();
  const context = new Context(notes);
  noteMarks(report, notes);

  const contents = new Contents(tree, "map", notes);
  const { lines, tokens, unclosedComments } = report.scan;
  const first = tokens[0];
  const start = first ? lines.rangeOf(first.startOffset, first.endOffset + 1) : lines.rangeOf(0, 0);
  const header = readHeader(contents, lines.rangeOf(0, text.length), start, notes);

  const imports = contents.all("Import").flatMap((node) => readImport(node, resolveImport, context) ?? []);
  const unread = new Set(imports.filter(({ isRead }) => !isRead).map(({ value }) => value.name));
  const segments = contents.all("Segment").flatMap((node) => readSegment(node, context.segments, notes) ?? []);
  const perspectives = lifted<syntax.Perspective>(contents.statements, "Perspective").flatMap(
    (node) => readPerspective(node, context) ?? [],
  );
  const named = { imports: imports.map(({ value }) => value), perspectives };
  const scope = new Scope(named, unread, tree);
  const links = readLinks(contents.all("Link"), scope, context);
  const themes = contents.all("Theme").flatMap((node) => readTheme(node, scope, context) ?? []);
  const waivers = readWaivers(contents, notes);
  const map = { ...header, ...named, segments, links, themes, waivers, faults: notes.faults };
  const isBlank = tokens.length === 0 && unclosedComments.length === 0;
  return { map, syntax: notes.syntax, isBlank, names: notes.names };
}
