import { type Frequency, frequencies, type Measure, type MeasureKind, measureKinds, type Reading } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { wrongPreposition } from "../messages/misplaced.ts";
import { titleMissing, valueMissing } from "../messages/missing.ts";
import { respelling } from "../messages/problem.ts";
import { Contents } from "./contents.ts";
import type { Names } from "./names.ts";
import type { Notes } from "./notes.ts";
import { readNumber } from "./numbers.ts";
import { defined, originOf, partsOf, rangeOf, rangeOfField, rangeOfFirst, spanning } from "./parts.ts";
import { dateField, ranges, textSetting, values, wordSetting } from "./settings.ts";
import { readTerm } from "./terms.ts";

type Settings = Pick<Measure, "unit" | "every" | "owner" | "source">;

/** `measure [NAME] "Title" [lead|lag] { … }`; `within` is the objective. */
export function readMeasure(node: syntax.Measure, within: string, names: Names, notes: Notes): Measure | undefined {
  const parts = partsOf(node);
  const contents = new Contents(node.block, "measure", notes);
  const settings = {
    unit: textSetting(contents, "unit", notes),
    every: wordSetting<Frequency>(contents, "every", frequencies, "frequency", notes, within),
    owner: textSetting(contents, "owner", notes),
    source: textSetting(contents, "source", notes),
  };
  const kindRange = rangeOfField(parts, "kind");
  const kind =
    kindRange && readTerm<MeasureKind>(measureKinds, "measure kind", node.kind as string, kindRange, notes, within);
  const baseline = contents.one("Figure", "baseline");
  const measure: Measure = {
    ...defined({ name: node.name }),
    title: node.title ?? node.name ?? "",
    ...defined({ kind, baseline: baseline && readFigure(baseline, notes) }),
    ...values<Settings>(settings),
    targets: readFigures(contents, "target", notes),
    actuals: readFigures(contents, "actual", notes),
    origin: originOf(node, parts, { title: rangeOfField(parts, "title"), kind: kindRange, ...ranges(settings) }),
  };
  if (node.title === undefined) {
    notes.problem(titleMissing("measure"), rangeOfFirst(parts, "name"));
    if (node.name === undefined && !node.block) return undefined;
  }
  return node.name === undefined || names.take(node.name, parts, notes, `${within}/${node.name}`) ? measure : undefined;
}

function readFigures(contents: Contents, keyword: string, notes: Notes): Reading[] {
  const figures = contents.all("Figure").filter((figure) => figure.keyword === keyword);
  return figures.flatMap((figure) => readFigure(figure, notes) ?? []);
}

/** `baseline N[%] [at DATE]`, `target N[%] [by DATE]`, `actual N[%] [at DATE]` */
function readFigure(figure: syntax.Figure, notes: Notes): Reading | undefined {
  const parts = partsOf(figure);
  const { keyword } = figure;
  const amount = rangeOfField(parts, "amount");
  const preposition = parts.find((part) => part.field === "preposition");
  const right = keyword === "target" ? "by" : "at";
  if (preposition && preposition.text !== right) {
    const { text, range } = preposition;
    notes.problem(wrongPreposition(keyword, right, text), range, [
      respelling(`Write “${right}”`, range, text, right, true),
    ]);
  }
  const date = dateField(parts, "date", figure.date, preposition, notes);
  if (figure.amount === undefined || !amount) {
    notes.problem(valueMissing(keyword, "a number such as 45, -3.5 or 30%"), rangeOfFirst(parts));
    return undefined;
  }
  const value = readNumber(figure.amount, amount, notes);
  if (value === undefined) return undefined;
  const number = spanning(amount, rangeOfField(parts, "percent") ?? amount);
  const origin = { range: rangeOf(figure), name: number, fields: defined({ value: number, date: date?.range }) };
  return { value, percent: figure.percent, ...defined({ date: date?.value }), origin };
}
