import type { MisplacedText } from "@smap/model";

/** Something wrong within a text, at offsets within its token. */
export interface TextFlaw extends Pick<MisplacedText, "flaw" | "text" | "replacement" | "expected"> {
  readonly start: number;
  readonly end: number;
}

/** Control characters other than tab and line ends, and halves of surrogate pairs. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The quotes around a text as written, and what stands between them. */
export function withoutQuotes(image: string): { open: string; content: string; close: string } {
  const open = image.startsWith('"""') ? '"""' : image.slice(0, 1);
  const rest = image.slice(open.length);
  let close = "";
  if (open === '"""') close = rest.endsWith('"""') && !rest.endsWith('\\"""') ? '"""' : "";
  else if (open === '"') close = closesStraight(rest) ? '"' : rest.endsWith("”") ? "”" : "";
  else close = /[“”‟"]$/u.test(rest) ? rest.slice(-1) : "";
  return { open, content: rest.slice(0, rest.length - close.length), close };
}

/** What a text says: without quotes, escapes and common indentation. */
export function textValue(image: string): string {
  const { open, content } = withoutQuotes(image);
  const plain = open === '"""' ? withoutIndentation(content) : content;
  return plain
    .replace(/\\(["\\n])/gu, (_, letter: string) => (letter === "n" ? "\n" : letter))
    .replace(unprintable, "\uFFFD");
}

/** A text as the language writes it on one line. */
export function writtenText(value: string): string {
  return `"${value.replace(/["\\]/gu, "\\$&").replace(/\r\n|\r|\n/gu, "\\n")}"`;
}

/** Curly quotes around a text, and escapes and characters in it that mean nothing. */
export function textFlaws(image: string): TextFlaw[] {
  const { open, content, close } = withoutQuotes(image);
  const flaws: TextFlaw[] = [];
  if (!open.startsWith('"') || close === "”") {
    const expected = "straight quotes";
    flaws.push({
      flaw: "curly quotes",
      text: image,
      replacement: writtenText(textValue(image)),
      expected,
      start: 0,
      end: image.length,
    });
  }
  for (const match of content.matchAll(/\\([\s\S]|$)/gu)) {
    if (/["\\n]/u.test(match[1] as string)) continue;
    const text = match[0].trimEnd();
    const start = open.length + match.index;
    const expected = '\\", \\\\ or \\n';
    flaws.push({ flaw: "escape", text, replacement: `\\${text}`, expected, start, end: start + text.length });
  }
  const strange = unprintable.exec(content);
  unprintable.lastIndex = 0;
  if (strange) {
    const start = open.length + strange.index;
    flaws.push({
      flaw: "letters",
      text: strange[0],
      replacement: "",
      expected: "letters that can be shown",
      start,
      end: start + strange[0].length,
    });
  }
  return flaws;
}

/** Whether the quote at the end is one, and not escaped. */
function closesStraight(rest: string): boolean {
  if (!rest.endsWith('"')) return false;
  const backslashes = /\\*$/u.exec(rest.slice(0, -1))?.[0].length ?? 0;
  return backslashes % 2 === 0;
}

/** The lines of a long text without the indentation that they share; blank first and last lines only hold the quotes. */
function withoutIndentation(content: string): string {
  const lines = content.split(/\r\n|\r|\n/u);
  const first = lines.shift() as string;
  if (lines.length === 0) return first;
  if (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  const rest = lines.map((line) => (line.trim() === "" ? "" : line.slice(common)));
  return (first.trim() === "" ? rest : [first.trimEnd(), ...rest]).join("\n");
}
