import { type Fold, foldsOf } from "@smap/language";
import { FoldingRangeKind } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";

const kinds: Readonly<Partial<Record<Fold["kind"], string>>> = {
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
};

/** Blocks, long texts, comments and imports. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen(connection, session) {
    connection.onFoldingRanges(
      aboutText(session, [], ({ source }) =>
        foldsOf(source).map(({ start, end, kind }) => ({
          startLine: start,
          endLine: end,
          ...(kinds[kind] === undefined ? {} : { kind: kinds[kind] }),
        })),
      ),
    );
  },
};
