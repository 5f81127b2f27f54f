import { expect } from "vitest";
import { smap } from "./smap.ts";

/** A map in what `smap diff --format json` prints. */
export interface FileJson {
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly { readonly change: string; readonly kind: string; readonly id: string }[];
  readonly findings: { readonly new: readonly unknown[]; readonly gone: readonly unknown[] };
}

export function diffOf(folder: string, ...args: readonly string[]): readonly FileJson[] {
  const { status, output, errors } = smap(folder, "diff", "--format", "json", ...args);
  expect(errors).toBe("");
  expect(status).toBe(0);
  return (JSON.parse(output) as { files: FileJson[] }).files;
}

/** Each map with its changes, in a line. */
export function said(files: readonly FileJson[]): string[] {
  return files.map(({ before, after, changes }) => {
    const all = changes.map(({ change, kind, id }) => `${change} ${kind} ${id}`.trim()).join(", ");
    return `${before} | ${after}: ${all}`;
  });
}
