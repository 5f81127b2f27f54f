import type { Change } from "@smap/model";
import type { CodeAction } from "vscode-languageserver";
import type { ReadText } from "../maps.ts";

/** What an action would change, kept with it until it is chosen: only then are its edits made. */
export type ActionData = { readonly uri: string; readonly version: number } & (
  | { readonly changes: readonly Change[] }
  /** Another name for an objective, wherever it is named. */
  | { readonly rename: { readonly objective: string; readonly name: string } }
  /** The first fix of each finding of a rule, or all safe fixes, again and again until nothing is left of them. */
  | { readonly all: "safe" | { readonly rule: string } }
);

export type Action = CodeAction & { readonly data: ActionData };

/** An action that makes changes to the map. */
export function changing(
  { uri, version }: ReadText,
  changes: readonly Change[],
  action: Pick<CodeAction, "title" | "kind"> & Partial<CodeAction>,
): Action {
  return { ...action, data: { uri, version, changes } };
}
