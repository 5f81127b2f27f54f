import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from "langium";
import { textValue } from "../lex/text-value.ts";

/** Texts without their quotes and escapes; names in Unicode's composed form, so that equal-looking names are equal. */
export class SmapValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    if (rule.name === "TEXT") return textValue(input);
    if (rule.name === "ID" || rule.name === "START") return input.normalize("NFC");
    return super.runConverter(rule, input, node);
  }
}
