import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@smap/method";
import { root } from "../repository.ts";
import { withPart } from "./banner.ts";
import { gallery } from "./gallery.ts";
import { grammarAsEbnf } from "./grammar.ts";
import { pictures } from "./pictures.ts";
import { rulePage } from "./rule-page.ts";
import { legend, rulesIndex, rulesOverview } from "./rules-index.ts";
import { schemas } from "./schemas.ts";

/** Everything in `docs/` and the README that is made from the sources: its path from the root, and its text. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const grammar = grammarAsEbnf(read("packages/language/src/grammar/smap.langium"));
  const pages = new Map<string, string>([
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
    ["docs/rules/README.md", rulesIndex()],
    ["docs/language.md", withPart(read("docs/language.md"), "grammar", `\`\`\`ebnf\n${grammar}\n\`\`\``)],
    ["README.md", withPart(read("README.md"), "rules", `${legend}\n\n${rulesOverview()}`)],
    ...schemas(),
  ]);
  for (const made of [await gallery(), await pictures()]) for (const [path, text] of made) pages.set(path, text);
  return pages;
}
