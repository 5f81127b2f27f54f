import { type Budget, type Initiative, type InitiativeStatus, initiativeStatuses } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { spanEndMissing, titleMissing, valueMissing } from "../messages/missing.ts";
import { Contents } from "./contents.ts";
import type { Names } from "./names.ts";
import type { Notes } from "./notes.ts";
import { readNumber } from "./numbers.ts";
import { defined, originOf, partsOf, rangeOf, rangeOfField, rangeOfFirst, spanning } from "./parts.ts";
import { dateField, ranges, textSetting, values, type Written, wordSetting } from "./settings.ts";

type Settings = Pick<Initiative, "owner" | "from" | "to" | "budget" | "status">;

/** `initiative [NAME] "Title" { … }`; `within` is the objective. */
export function readInitiative(
  node: syntax.Initiative,
  within: string,
  names: Names,
  notes: Notes,
): Initiative | undefined {
  const parts = partsOf(node);
  const contents = new Contents(node.block, "initiative", notes);
  const settings = {
    owner: textSetting(contents, "owner", notes),
    ...readSpan(contents, notes),
    budget: readBudget(contents, notes),
    status: wordSetting<InitiativeStatus>(contents, "status", initiativeStatuses, "initiative status", notes, within),
  };
  const initiative: Initiative = {
    ...defined({ name: node.name }),
    title: node.title ?? node.name ?? "",
    ...values<Settings>(settings),
    origin: originOf(node, parts, { title: rangeOfField(parts, "title"), ...ranges(settings) }),
  };
  if (node.title === undefined) {
    notes.problem(titleMissing("initiative"), rangeOfFirst(parts, "name"));
    if (node.name === undefined && !node.block) return undefined;
  }
  return node.name === undefined || names.take(node.name, parts, notes, `${within}/${node.name}`)
    ? initiative
    : undefined;
}

/** `from DATE to DATE` */
function readSpan(contents: Contents, notes: Notes): { from?: Written<string>; to?: Written<string> } {
  const span = contents.one("Span", "from");
  if (!span) return {};
  const parts = partsOf(span);
  const to = parts.find((part) => part.field === "to");
  if (span.start !== undefined && !to) notes.problem(spanEndMissing, rangeOfFirst(parts));
  return {
    from: dateField(parts, "start", span.start, parts[0], notes),
    to: dateField(parts, "end", span.end, to, notes),
  };
}

/** `budget N [NAME or TEXT]` */
function readBudget(contents: Contents, notes: Notes): Written<Budget> | undefined {
  const budget = contents.one("Budget");
  if (!budget) return undefined;
  const parts = partsOf(budget);
  const range = rangeOfField(parts, "amount");
  if (budget.amount === undefined || !range) {
    notes.problem(valueMissing("budget", "a number such as 1.2"), rangeOfFirst(parts));
    return undefined;
  }
  const amount = readNumber(budget.amount, range, notes);
  if (amount === undefined) return undefined;
  const unit = budget.unit ?? budget.unitText;
  return { value: { amount, ...defined({ unit }) }, range: spanning(range, rangeOf(budget)) };
}
