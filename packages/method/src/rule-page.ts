const home = "https://github.com/smap-lang/smap/blob/main/docs";

/** The address of the page that explains a rule; `syntax` is explained with the language. */
export function rulePage(rule: string): string {
  return rule === "syntax" ? `${home}/language.md` : `${home}/rules/${rule}.md`;
}
