import type { Feature } from "../feature.ts";
import { callHierarchy } from "./call-hierarchy.ts";
import { codeActions } from "./code-actions.ts";
import { compare } from "./compare.ts";
import { definition } from "./definition.ts";
import { documentHighlight } from "./document-highlight.ts";
import { documentSymbols } from "./document-symbols.ts";
import { follow } from "./follow.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { references } from "./references.ts";
import { rename } from "./rename.ts";
import { workspaceSymbol } from "./workspace-symbol.ts";
import { write } from "./write.ts";

/** All that an editor can ask for; each in a file that is named after it. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeActions,
  compare,
  definition,
  documentHighlight,
  documentSymbols,
  follow,
  formatting,
  hover,
  references,
  rename,
  workspaceSymbol,
  write,
];
