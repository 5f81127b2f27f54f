import {
  type Language,
  languages,
  type MapStatus,
  type Period,
  type Profile,
  type Proposition,
  profiles,
  propositions,
  type SourceRange,
  type StrategyMap,
  statuses,
  type ValueProposition,
} from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { importLate, mapLineLate } from "../messages/misplaced.ts";
import { mapLineMissing, mapTitleMissing, valueMissing } from "../messages/missing.ts";
import { insertion } from "../messages/problem.ts";
import { type Contents, keywordRange } from "./contents.ts";
import type { Notes } from "./notes.ts";
import { defined, originOf, partsOf, rangeOfField, rangeOfFirst } from "./parts.ts";
import { dateField, ranges, textSetting, values, type Written, wordSetting } from "./settings.ts";
import { readTerm } from "./terms.ts";

type Settings = Pick<
  StrategyMap,
  | "profile"
  | "status"
  | "language"
  | "vision"
  | "mission"
  | "values"
  | "description"
  | "owner"
  | "proposition"
  | "period"
>;
type Header = Settings & Pick<StrategyMap, "name" | "title" | "origin">;

/** The `map` line, and the settings of the map. `whole` is the stretch of the text, `first` where it begins. */
export function readHeader(contents: Contents, whole: SourceRange, first: SourceRange, notes: Notes): Header {
  const line = contents.one("MapHeader");
  noteOrder(contents, notes);
  const settings = {
    profile: wordSetting<Profile>(contents, "profile", profiles, "profile", notes),
    status: wordSetting<MapStatus>(contents, "status", statuses, "status", notes),
    language: wordSetting<Language>(contents, "language", languages, "language", notes),
    vision: textSetting(contents, "vision", notes),
    mission: textSetting(contents, "mission", notes),
    values: textSetting(contents, "values", notes),
    description: textSetting(contents, "description", notes),
    owner: textSetting(contents, "owner", notes),
    proposition: readProposition(contents, notes),
    period: readPeriod(contents, notes),
  };
  const parts = line ? partsOf(line) : [];
  if (!line) {
    const start = { line: 0, character: 0 };
    notes.problem(mapLineMissing, first, [insertion("Begin with a “map” line", start, 'map "Title"\n')]);
  } else if (line.title === undefined) notes.problem(mapTitleMissing, rangeOfFirst(parts, "name"));
  const fields = defined({ title: rangeOfField(parts, "title"), ...ranges(settings) });
  return {
    ...defined({ name: line?.name }),
    title: line?.title ?? "",
    ...values<Settings>(settings),
    origin: { range: whole, name: line ? rangeOfFirst(parts, "title", "name") : first, fields },
  };
}

function noteOrder({ statements }: Contents, notes: Notes): void {
  const mapLine = statements.findIndex((statement) => statement.$type === "MapHeader");
  const isHeld = (statement: syntax.Statement) => statement.$type === "Import";
  const header = statements[mapLine];
  if (header && statements.slice(0, mapLine).some((statement) => !isHeld(statement)))
    notes.problem(mapLineLate, keywordRange(header));
  for (const statement of statements.slice(Math.max(0, mapLine)))
    if (isHeld(statement) && mapLine >= 0) notes.problem(importLate, keywordRange(statement));
}

/** `proposition NAME ["Text"]` */
function readProposition(contents: Contents, notes: Notes): Written<Proposition> | undefined {
  const statement = contents.one("Proposition");
  if (!statement) return undefined;
  const parts = partsOf(statement);
  const range = rangeOfField(parts, "word");
  if (statement.word === undefined || !range) {
    notes.problem(valueMissing("proposition", `one of ${Object.keys(propositions).join(", ")}`), rangeOfFirst(parts));
    return undefined;
  }
  const name = readTerm<ValueProposition>(propositions, "proposition", statement.word, range, notes);
  if (!name) return undefined;
  const fields = { name: range, text: rangeOfField(parts, "text") };
  const origin = { ...originOf(statement, parts, fields), name: range };
  return { value: { name, ...defined({ text: statement.text }), origin }, range };
}

/** `period DATE [to DATE]` */
function readPeriod(contents: Contents, notes: Notes): Written<Period> | undefined {
  const statement = contents.one("Span", "period");
  if (!statement) return undefined;
  const parts = partsOf(statement);
  const from = dateField(parts, "start", statement.start, parts[0], notes);
  const to = dateField(
    parts,
    "end",
    statement.end,
    parts.find((part) => part.field === "to"),
    notes,
  );
  if (!from) return undefined;
  const origin = { ...originOf(statement, parts, { from: from.range, to: to?.range }), name: from.range };
  return { value: { from: from.value, ...defined({ to: to?.value }), origin }, range: origin.range };
}
