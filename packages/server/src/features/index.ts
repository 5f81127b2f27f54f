import type { Feature } from "../feature.ts";
import { codeActions } from "./code-actions.ts";
import { compare } from "./compare.ts";
import { documentSymbols } from "./document-symbols.ts";
import { follow } from "./follow.ts";
import { formatting } from "./formatting.ts";
import { write } from "./write.ts";

/** All that an editor can ask for; each in a file that is named after it. */
export const features: readonly Feature[] = [codeActions, compare, documentSymbols, follow, formatting, write];
