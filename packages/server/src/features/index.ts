import type { Feature } from "../feature.ts";
import { callHierarchy } from "./call-hierarchy.ts";
import { codeAction } from "./code-action.ts";
import { codeLens } from "./code-lens.ts";
import { compare } from "./compare.ts";
import { completion } from "./completion.ts";
import { definition } from "./definition.ts";
import { documentHighlight } from "./document-highlight.ts";
import { documentLink } from "./document-link.ts";
import { documentSymbol } from "./document-symbol.ts";
import { firstPicture } from "./first-picture.ts";
import { foldingRange } from "./folding-range.ts";
import { follow } from "./follow.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { inlayHint } from "./inlay-hint.ts";
import { newMap } from "./new-map.ts";
import { references } from "./references.ts";
import { rename } from "./rename.ts";
import { selectionRange } from "./selection-range.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { willRenameFiles } from "./will-rename-files.ts";
import { workspaceSymbol } from "./workspace-symbol.ts";
import { write } from "./write.ts";

/** All that an editor can ask for; each in a file that is named after it. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  codeLens,
  compare,
  completion,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  firstPicture,
  foldingRange,
  follow,
  formatting,
  hover,
  inlayHint,
  newMap,
  references,
  rename,
  selectionRange,
  semanticTokens,
  willRenameFiles,
  workspaceSymbol,
  write,
];
