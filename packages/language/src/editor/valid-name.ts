import { SmapTerminals } from "../generated/ast.ts";

const pattern = new RegExp(`^(?:${SmapTerminals.ID.source})$`, "u");

/** Whether a text can be the name of something: a letter or `_`, then letters, digits and `_`, with `-` between them. */
export function isValidName(text: string): boolean {
  return pattern.test(text);
}
