import { check } from "@smap/method";
import { type Figures, type Finding, figuresOf, type Severity, type WaivedFinding } from "@smap/model";
import type { MapFile } from "../files/read.ts";

/** What checking one map gave. */
export interface FileResult {
  readonly file: MapFile;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly figures: Figures;
}

export function checkFile(file: MapFile): FileResult {
  const { map, syntax } = file.reading;
  const { findings, waived } = check(map, file.settings);
  const all = [...syntax, ...findings].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return { file, findings: all, waived, figures: figuresOf(map) };
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly waived: number;
}

export function summaryOf(results: readonly FileResult[]): Summary {
  const count = (severity: Severity) =>
    results.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: results.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    hints: count("hint"),
    waived: results.reduce((sum, { waived }) => sum + waived.length, 0),
  };
}
