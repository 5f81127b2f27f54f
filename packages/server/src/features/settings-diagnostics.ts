import type { SettingsProblem } from "@smap/method";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";

/** What is wrong in a settings file, as the editor shows it. */
export function settingsDiagnosticsOf(problems: readonly SettingsProblem[]): Diagnostic[] {
  return problems.map(({ message, range }) => ({
    message,
    range,
    severity: DiagnosticSeverity.Error,
    source: "smap",
    code: "settings",
  }));
}
