import { CstNodeBuilder } from "langium";

/**
 * Before every token, Langium looks for the place of the comments before it, through all that its parent holds so far: the
 * time for a text grows with the square of its length, comments or not. Without comments there is nothing to place.
 */
export function placeOnlyWhatIsThere(): void {
  const { addHiddenNodes } = CstNodeBuilder.prototype;
  CstNodeBuilder.prototype.addHiddenNodes = function place(this: CstNodeBuilder, tokens): void {
    if (tokens.length > 0) addHiddenNodes.call(this, tokens);
  };
}
