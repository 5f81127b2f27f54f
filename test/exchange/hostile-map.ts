import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";

/** What must be nothing but text in every format: formulas, markup, scripts, controls, halves of characters. */
const nastyTexts = [
  "=cmd()|' /C calc'!A0",
  "<script>alert(1)</script>",
  "]]></w:t><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
  "\u0000\u0001\u0008\u000b\u001b\u007f\u0085\uFFFE\uFFFF",
  "\uD800 \uDC00 \uD83D",
  "\u202Eevil\u2066",
  ") Tj ET",
  "{{constructor}} `",
  "javascript:alert(1)",
  "@SUM(1+1)\n\t\r-2",
];

const quoted = (text: string) =>
  JSON.stringify(text).replaceAll(/\\u([0-9a-f]{4})/gu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

const objectives = nastyTexts
  .map(
    (text, index) => `objective o${index} ${quoted(text)} {
  description ${quoted(text)}
  owner ${quoted(text)}
  measure ${quoted(text)} { unit ${quoted(text)} target 3 by 2027 }
  initiative ${quoted(text)} { owner ${quoted(text)} }
}`,
  )
  .join("\n");

export const hostileMap: StrategyMap = readMap(`map hostile ${quoted(nastyTexts.slice(0, 3).join(" "))}
vision ${quoted(nastyTexts.join(" "))}
description ${quoted(nastyTexts.join(" "))}
perspective process ${quoted(nastyTexts.join(" "))} { cluster operations ${quoted(nastyTexts.join(" "))} {
${objectives}
} }
o0 -> o1 ${quoted(nastyTexts.join(" "))}
theme t ${quoted(nastyTexts.join(" "))} { o1 o2 }
`).map;
