import type { Theme } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { notUnderstood } from "../messages/misplaced.ts";
import { themeBracesMissing } from "../messages/missing.ts";
import type { Context } from "./context.ts";
import { noteMissingCommas } from "./lists.ts";
import { nameOf } from "./names.ts";
import { defined, originOf, partsOf, rangeOf, rangeOfField, rangeOfFirst } from "./parts.ts";
import type { Scope } from "./scope.ts";

/** `theme NAME ["Title"] { a, b, c }` */
export function readTheme(node: syntax.Theme, scope: Scope, { themes, notes }: Context): Theme | undefined {
  const parts = partsOf(node);
  const name = nameOf({ ...node, block: node.open }, "theme", parts, themes, notes);
  const isKept = name !== undefined && themes.take(name, parts, notes);
  if (!node.open) notes.problem(themeBracesMissing, rangeOfFirst(parts, "name", "title"));
  for (const stray of node.strays) notes.problem(notUnderstood(stray.token), rangeOf(stray));
  const members = parts.filter((part) => part.field === "objectives");
  noteMissingCommas(
    parts.filter((part) => part.field === "objectives" || part.text === ","),
    notes,
  );
  const objectives = new Set(
    members
      .map(({ text, range }) => ({ name: text.normalize("NFC"), range }))
      .flatMap(({ name: member, range }) => (scope.hasObjective(member, range, notes) ? [member] : [])),
  );
  if (!isKept) return undefined;
  const fields = { title: rangeOfField(parts, "title") };
  return {
    name,
    ...defined({ title: node.title }),
    objectives: [...objectives],
    origin: originOf(node, parts, fields),
  };
}
