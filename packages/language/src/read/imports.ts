import { type Import, objectivesOf } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { fromMissing, importPathMissing, nameMissing } from "../messages/missing.ts";
import { insertion } from "../messages/problem.ts";
import type { Context, ImportResolver } from "./context.ts";
import { defined, originOf, partsOf, rangeOfField, rangeOfFirst } from "./parts.ts";

/** `import NAME from "./other.smap"`, and whether that map could be read. */
export function readImport(
  node: syntax.Import,
  resolve: ImportResolver | undefined,
  { imports, notes }: Context,
): { value: Import; isRead: boolean } | undefined {
  const parts = partsOf(node);
  const { name, path } = node;
  const pathRange = rangeOfField(parts, "path");
  if (name === undefined) notes.problem(nameMissing("import"), rangeOfFirst(parts));
  if (path === undefined || !pathRange) {
    if (name !== undefined) notes.problem(importPathMissing, rangeOfFirst(parts));
  } else if (name !== undefined && !parts.some((part) => part.text === "from"))
    notes.problem(fromMissing, pathRange, [insertion("Add “from”", pathRange.start, "from ")]);
  if (name === undefined || !imports.take(name, parts, notes)) return undefined;

  const other = path === undefined ? undefined : resolve?.(path);
  if (path && resolve && !other)
    notes.fault({
      kind: "unresolved-name",
      named: "file",
      name: path,
      candidates: [],
      range: pathRange ?? rangeOfFirst(parts),
    });
  const objectives = other ? objectivesOf(other) : [];
  const value = {
    name,
    path: path ?? "",
    objectives: objectives.map(({ objective, perspective }) => ({
      name: objective.name,
      ...defined({ title: objective.title }),
      perspective: perspective.name,
    })),
    origin: originOf(node, parts, { path: pathRange }),
  };
  return { value, isRead: other !== undefined };
}
