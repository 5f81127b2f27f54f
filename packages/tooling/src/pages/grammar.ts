/** Rules of the grammar that stand for what is wrong, and have no place in a description of what is right. */
const left = new Set(["Stray", "ThemeStray", "StrayBlock"]);

/**
 * The grammar of the language in the EBNF of the W3C, from the grammar that the parser is generated from: what is matched,
 * without what becomes of it.
 */
export function grammarAsEbnf(langium: string): string {
  const begin = langium.indexOf("entry ");
  const end = langium.indexOf("// ----", begin);
  const rules = langium
    .slice(begin, end < 0 ? undefined : end)
    .matchAll(/(?:entry )?(\w+) returns [\w\s]+?:\s*([\s\S]*?);(?=\n|$)/gu);
  const lines = [...rules].flatMap(([, name = "", body = ""]) => (left.has(name) ? [] : [[name, bare(body)] as const]));
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, body]) => `${name.padEnd(width)} ::= ${wrapped(body, width + 5)}`).join("\n");
}

/** A rule's body without fields, actions, and tokens that only the lexer's passes know. */
function bare(body: string): string {
  const plain = body
    .replace(/\b\w+\s*(?:\?|\+)?=\s*/gu, "")
    .replace(/\[\w+:(\w+)\]/gu, "$1")
    .replace(/(?<!')\{\w+\}/gu, "")
    .replace(/\bSTART\b/gu, "ID")
    .replace(/\bLEAD\b/gu, "'->'")
    .replace(/\s*\|\s*(?:ThemeStray|StrayBlock|Stray)\b/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return plain
    .replaceAll("(ID | ID)", "ID")
    .replaceAll("('->' | '->')", "'->'")
    .replace(/\(\s*(\w+)\s*\)(?![?*+])/gu, "$1");
}

function wrapped(body: string, indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of body.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > 110) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
