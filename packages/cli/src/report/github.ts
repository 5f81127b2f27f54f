import type { Severity } from "@smap/model";
import { repositoryPath } from "../files/repository-path.ts";
import { type FileResult, summaryOf } from "./result.ts";

const commands: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands of GitHub Actions: each finding becomes an annotation in the pull request. The worst come first, as only ten of a kind are shown. */
export function githubReport(results: readonly FileResult[]): string {
  const lines = results.flatMap(({ file, findings }) => {
    const path = repositoryPath(file.path);
    return findings.map(({ rule, severity, message, range: { start, end } }) => {
      const isOneLine = start.line === end.line;
      const properties = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        ...(isOneLine ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
        title: `smap: ${rule}`,
      };
      const said = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return { severity, line: `::${commands[severity]} ${said.join(",")}::${data(message)}` };
    });
  });
  const sorted = (["error", "warning", "info", "hint"] as const).flatMap((level) =>
    lines.filter(({ severity }) => severity === level).map(({ line }) => line),
  );
  const { errors, warnings, files } = summaryOf(results);
  return [...sorted, `${errors} errors and ${warnings} warnings in ${files} maps.`, ""].join("\n");
}

/** What the runner would take for the end of a command is written as it asks for. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
