/** Splits what a forge would make something of, and shows nothing. */
const split = "\u200B";

/**
 * Text as Markdown that shows just this text: no markup, HTML, link, picture, mention of a person or team, reference to an
 * issue or commit, emoji code or formula, on GitHub, GitLab and in CommonMark. It goes into a line, not at the beginning of
 * one, where a dash or a number with a dot would mean something.
 */
export function plainMarkdown(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
      // Forges look for these in the finished page, where no backslash is left: @name, #12, !12, %name, ~label, :emoji:, ^.
      .replace(/[@#!%~$&:^](?=[\p{L}\p{N}_+"'“/-])/gu, `$&${split}`)
      .replace(/\b(www)\./giu, `$1${split}.`)
      // A commit, or a part of its hash; and GH-12, or another tracker's KEY-12.
      .replace(/\b[0-9a-f]{7,40}\b/giu, (hash) => `${hash.slice(0, 3)}${split}${hash.slice(3)}`)
      .replace(/\b([A-Z][A-Z0-9]+)-(?=\d)/gu, `$1-${split}`)
      .replace(/[&<>]/gu, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[letter] ?? letter)
      .replace(/[\\`*_[\]|~$]/gu, "\\$&")
  );
}

/** A path, as code: nothing in it means anything, and it can be copied. */
export function codeMarkdown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, "\uFFFD");
  const longest = Math.max(0, ...(plain.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}
