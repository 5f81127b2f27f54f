import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegistry } from "vscode-tmgrammar-test/dist/common/index.js";

const path = join(import.meta.dirname, "../../syntaxes/smap.tmLanguage.json");

/** The TextMate grammar as editors load it. */
export const registry = createRegistry([{ path, scopeName: "source.smap" }]);

export const grammarText = readFileSync(path, "utf8");
