import { objectivesOf } from "./objectives.ts";
import type { StrategyMap } from "./strategy-map.ts";

/** Longer names than this are cut between two words. */
const longest = 40;

/** Words that say little in a name. */
const small: ReadonlySet<string> = new Set("a an the of to in on for and or with by our we as at from".split(" "));

/**
 * A name for what has a title: its telling words, joined by hyphens, in the language's letters. Of a name that is taken, the
 * first free one with a number.
 */
export function nameFor(title: string, taken: ReadonlySet<string>): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*/gu) ?? [];
  const telling = words.filter((word) => !small.has(word));
  const name = joined(telling.length > 0 ? telling : words);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}

function joined(words: readonly string[]): string {
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (name !== "" && longer.length > longest) break;
    name = longer;
  }
  // A name begins with a letter.
  const cut = [...name].slice(0, longest).join("");
  return /^[\p{L}_]/u.test(cut) ? cut : cut === "" ? "objective" : `_${cut}`;
}

/** What a link can name, so that one that is there keeps its meaning when an objective gets a name. */
export function namesInLinks(map: StrategyMap): Set<string> {
  const things = [...objectivesOf(map).map(({ objective }) => objective), ...map.perspectives, ...map.imports];
  return new Set(things.map(({ name }) => name));
}
