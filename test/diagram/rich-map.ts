import fc from "fast-check";
import { anyMapText } from "./any-map.ts";

const headers = [
  'map "A plan"\nstatus draft',
  'map "מפת האסטרטגיה של העירייה"\nperiod 2026 to 2030\nvision "עיר שכל ילד בה מגיע לבית הספר ברגל"',
  `map "${"A very long title of a map ".repeat(6)}"\nperiod 2026-01 to 2030-12\nstatus proposed\nvision "${"and its vision ".repeat(30)}"\nproposition lock-in "${"one partner ".repeat(20)}"`,
  "status draft\nperiod 2026",
];

const details = [
  "",
  'owner "Chief Financial Officer"  horizon long  code "F1"  weight 40',
  'measure "Revenue from services" { unit "EUR"  baseline 1250000 at 2025  target 12500000 by 2028  actual 13400000.5 at 2028 }',
  `horizon short  owner "מנהל"  measure "Days" { target 3 by 2027 } measure "A measure with a title that is longer than a line" { baseline -12345 at 2025  target 0 by 2028 actual 7 at 2028 }
   measure "זמן המתנה" { unit "${"units of a long name ".repeat(6)}"  target 80% by 2028 } measure "4" {} measure "5" {}`,
];

/** A map with all that a picture shows beside titles: header, marks, measures, themes and links of several strengths. */
export const richMapText: fc.Arbitrary<string> = fc
  .tuple(
    anyMapText,
    fc.constantFrom(...headers),
    fc.array(fc.nat(details.length - 1), { minLength: 1, maxLength: 9 }),
    fc.nat(9),
  )
  .map(([text, header, chosen, themes]) => {
    let count = 0;
    const body = text
      .replace('map "Any map"', header)
      .replace(
        /^(?:critical )?objective o\d+ .*$/gmu,
        (line) => `${line} { ${details[chosen[count++ % chosen.length] ?? 0]} }`,
      )
      .replace(
        /^(o(\d+) -> o\d+)$/gmu,
        (line, _, from: string) => `${line} { strength ${["weak", "strong", "moderate"][Number(from) % 3]} }`,
      );
    const legend = Array.from(
      { length: count === 0 ? 0 : themes },
      (_, at) => `theme t${at} "Theme ${at}" { o${at % count} }`,
    );
    return `${body}${legend.join("\n")}\n`;
  });
