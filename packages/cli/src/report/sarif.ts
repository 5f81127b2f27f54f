import { createHash } from "node:crypto";
import { type Level, rulePage, rules } from "@smap/method";
import type { Finding, Severity, SourceRange } from "@smap/model";

import { repositoryPath } from "../files/repository-path.ts";
import { version } from "../version.ts";
import type { FileResult } from "./result.ts";

const home = "https://github.com/smap-lang/smap";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** SARIF 2.1.0 (OASIS, 2020), as GitHub's code scanning and others read it. */
export function sarifReport(results: readonly FileResult[]): string {
  const descriptors = [...rules.map(ruleDescriptor), syntaxDescriptor];
  const places = new Map(descriptors.map(({ id }, index) => [id, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "smap",
            version,
            semanticVersion: version,
            informationUri: home,
            rules: descriptors,
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The top of the repository." } } },
        results: results.flatMap(({ file, findings }) => {
          const path = repositoryPath(file.path);
          return findings.map((finding) => resultOf(finding, path, places.get(finding.rule)));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const syntaxDescriptor = {
  id: "syntax",
  shortDescription: { text: "Fires when the text cannot be read." },
  helpUri: rulePage("syntax"),
  defaultConfiguration: { level: "error" as const },
};

function ruleDescriptor(rule: (typeof rules)[number]) {
  const { id, group, when, why, how, severity } = rule;
  const level: Level = severity["for-profit"] === "off" ? severity.public : severity["for-profit"];
  return {
    id,
    shortDescription: { text: `Fires when ${when}.` },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${how}` },
    helpUri: rulePage(id),
    defaultConfiguration: level === "off" ? { enabled: false, level: "none" } : { level: levels[level] },
    properties: { tags: [group] },
  };
}

function resultOf({ rule, severity, message, range, subject, related }: Finding, path: string, ruleIndex?: number) {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([path, rule, subject]))
    .digest("hex");
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(path, range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: place(path, other.range),
          })),
        }),
    partialFingerprints: { "smapFinding/v1": fingerprint },
  };
}

function place(path: string, { start, end }: SourceRange) {
  return {
    artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "SRCROOT" },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
