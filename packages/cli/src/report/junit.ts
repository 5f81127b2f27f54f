import { rulePage } from "@smap/method";
import type { Finding } from "@smap/model";
import { repositoryPath } from "../files/repository-path.ts";
import type { FileResult } from "./result.ts";

/**
 * JUnit's XML, as Jenkins, GitLab and others read it: a suite for each map, a case for each finding. Errors are failures,
 * warnings are skipped cases with their message; information and hints pass. A map without findings is a case that passes.
 */
export function junitReport(results: readonly FileResult[]): string {
  const count = (findings: readonly Finding[], severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  const suites = results.map(({ file, findings }) => {
    const path = repositoryPath(file.path);
    const tests = Math.max(1, findings.length);
    const head = `name=${value(path)} tests="${tests}" failures="${count(findings, "error")}" errors="0" skipped="${count(findings, "warning")}"`;
    const cases =
      findings.length === 0
        ? [`    <testcase name="no findings" classname=${value(path)}/>`]
        : findings.map((finding) => testCase(finding, path));
    return `  <testsuite ${head}>\n${cases.join("\n")}\n  </testsuite>`;
  });
  const all = results.flatMap(({ findings }) => findings);
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const head = `name="smap" tests="${tests}" failures="${count(all, "error")}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${head}>\n${suites.map((suite) => `${suite}\n`).join("")}</testsuites>\n`;
}

function testCase({ rule, severity, message, range }: Finding, path: string): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const head = `    <testcase name=${value(`${rule} at ${place}`)} classname=${value(path)}`;
  const details = text(`${path}:${place}: ${severity}: ${message}\n${rulePage(rule)}`);
  const attributes = `type=${value(rule)} message=${value(message)}`;
  if (severity === "error") return `${head}>\n      <failure ${attributes}>${details}</failure>\n    </testcase>`;
  if (severity === "warning") return `${head}>\n      <skipped ${attributes}>${details}</skipped>\n    </testcase>`;
  return `${head}>\n      <system-out>${details}</system-out>\n    </testcase>`;
}

function value(plain: string): string {
  return `"${text(plain).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`;
}

/** Characters that XML 1.0 cannot hold are shown as such. */
function text(plain: string): string {
  return plain
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
