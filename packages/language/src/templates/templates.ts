import { quoted } from "../editor/quoted.ts";
import { blank } from "./blank.ts";
import { forProfit } from "./for-profit.ts";
import { nonprofit } from "./nonprofit.ts";
import { publicBody } from "./public.ts";
import { slice } from "./slice.ts";
import type { Template } from "./template.ts";

/** In the order in which they are offered. Every one begins as a draft, in the language's style, and without an error. */
export const templates: readonly Template[] = [blank, forProfit, publicBody, nonprofit, slice];

/** The text of a new map. */
export function newMap({ body }: Template, title: string): string {
  return `map ${quoted(title)}\n${body}`;
}
