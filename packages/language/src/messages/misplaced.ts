import { article } from "./missing.ts";
import { quote } from "./quote.ts";

/** Messages about what stands where it has no meaning. */

const holders: Readonly<Record<string, string>> = {
  map: "outside all blocks",
  link: "in the block of a link",
};

/** `“weight” stands in a perspective, a cluster or an objective, not in a measure`. */
export function misplaced(statement: string, allowed: readonly string[], holder: string): string {
  const places = allowed.map((place, index) => {
    if (holders[place]) return holders[place];
    return index > 0 && !holders[allowed[index - 1] as string] ? article(place) : `in ${article(place)}`;
  });
  const list = places.length > 1 ? `${places.slice(0, -1).join(", ")} or ${places.at(-1)}` : places[0];
  return `${quote(statement)} stands ${list}, not ${holders[holder] ?? `in ${article(holder)}`}.`;
}

export function notUnderstood(text: string): string {
  return `${quote(text)} is not understood here.`;
}

export const strayClosingBrace = "This “}” closes no block.";
export const strayBlock = "This block belongs to no statement.";
export const unclosedBlock = "This “{” has no “}”.";
export const nestedTooDeep = "Blocks are nested too deep here.";
export const mapLineLate = "The “map” line comes first; only imports stand before it.";
export const importLate = "An import stands before the “map” line.";
export const chainInObjective =
  "Each “->” in an objective begins a link from that objective; put it on its own line, or write the chain outside the perspectives.";

export function wrongPreposition(keyword: string, right: string, wrong: string): string {
  return `The date of ${article(keyword)} follows “${right}”, not “${wrong}”.`;
}

export function tooManyLinks(count: number, limit: number): string {
  return `This makes ${count} links; a map has at most ${limit}.`;
}
