/** Messages about texts and comments. */

export const unclosedText = "This text has no closing quote.";
export const unclosedLongText = 'This text has no closing """.';
export const unclosedComment = "This comment has no closing “*/”.";
export const readingStopped =
  "Reading stops here: the text is too long for a strategy map, or too little of it is one.";

export function moreProblems(count: number): string {
  return `${count} more places cannot be read.`;
}
