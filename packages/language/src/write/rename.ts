import type { Renamed } from "@smap/model";
import type { CstNode } from "langium";
import { AstUtils, GrammarUtils } from "langium";
import type { Source } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

const declaring: Readonly<Record<string, string>> = {
  objective: "Objective",
  segment: "Segment",
  theme: "Theme",
  perspective: "Perspective",
  cluster: "Cluster",
  import: "Import",
  measure: "Measure",
  initiative: "Initiative",
};

/** Writes another name for a thing, where it is declared and wherever it is used. */
export function renameElement(source: Source, { kind, before, after }: Renamed): OffsetEdit[] | undefined {
  const type = declaring[kind];
  if (!type) return undefined;
  const [band, column] = kind === "cluster" ? before.split(".") : [before, undefined];
  const oldName = column ?? band;
  const newName = kind === "cluster" ? (after.split(".").at(-1) ?? after) : after;
  const edits: OffsetEdit[] = [];
  const replace = (node: CstNode | undefined) => {
    if (node) edits.push({ start: node.offset, end: node.end, newText: newName });
  };
  for (const node of AstUtils.streamAst(source.tree)) {
    const { $type } = node;
    const name = "name" in node ? node.name : undefined;
    if ($type === type && name === oldName && (kind !== "cluster" || isIn(node, band)))
      replace(GrammarUtils.findNodeForProperty(node.$cstNode, "name"));
    for (const { reference, property } of AstUtils.streamReferences(node)) {
      const text = "$refText" in reference ? reference.$refText.normalize("NFC") : "";
      if (!("$refNode" in reference)) continue;
      const dotted = $type === "End" && "dot" in node && node.dot === true;
      const refersTo =
        (kind === "objective" && (property === "objectives" || (property === "target" && !dotted))) ||
        (kind === "segment" && property === "segments") ||
        ((kind === "perspective" || kind === "import") && property === "target") ||
        (kind === "cluster" && property === "member" && targetOf(node) === band);
      if (refersTo && text === oldName) replace(reference.$refNode);
    }
  }
  return edits.length === 0 ? undefined : edits;
}

function isIn(node: { $container?: { $container?: unknown } }, band: string | undefined): boolean {
  const owner = node.$container?.$container as { name?: string } | undefined;
  return owner?.name === band;
}

function targetOf(node: object): string | undefined {
  return "target" in node ? (node.target as { $refText?: string }).$refText : undefined;
}
