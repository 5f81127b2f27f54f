import fc from "fast-check";

/** Texts of the language as nobody writes them: any statement, any spacing, comments anywhere, lines of any length. */

const letters = fc.constantFrom(
  "a",
  "b",
  "target",
  "on-time",
  "顧客",
  "qualité",
  "profile",
  "o1",
  "_x",
  "very-long-name-of-an-objective",
);
const words = fc.constantFrom(
  "Grow",
  "profit",
  "é",
  "顧客",
  "🙂",
  '\\"',
  "\\\\",
  "\\n",
  "//",
  "/*",
  "->",
  "{",
  "}",
  "a longer run of words",
  "",
);
const text = fc.array(words, { maxLength: 8 }).map((parts) => `"${parts.join(" ")}"`);
const lines = fc.array(fc.constantFrom("one", "  two", "\tthree", "", '"quoted"', "// no comment", "    deep"), {
  maxLength: 5,
});
const longText = lines.map((all) => `"""\n${all.map((line) => `    ${line}\n`).join("")}  """`);
const anyText = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: longText });

const figure = fc
  .tuple(
    fc.constantFrom("baseline", "target", "actual"),
    fc.constantFrom("1", "-3.5", "1_200", "45%"),
    fc.constantFrom("", " at 2026", " by 2027-Q4"),
  )
  .map(
    ([keyword, number, date]) =>
      `${keyword} ${number}${keyword === "target" ? date.replace("at", "by") : date.replace("by", "at")}`,
  );

/** What may stand between two statements on a line, or between lines. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("\n", "\n\n", "\n\n\n\n", "\n  ", "\r\n") },
  { weight: 2, arbitrary: fc.constantFrom(" ", "  ", "\t") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      " // note\n",
      "\n// note\n",
      "\n\n  // note\n\n",
      " /* note */ ",
      "\n/* note\n  over lines */\n",
    ),
  },
);

/** Where a statement may be broken without becoming another: before and after what binds it. */
const inside = fc.oneof(
  { weight: 8, arbitrary: fc.constant(" ") },
  { weight: 1, arbitrary: fc.constantFrom("   ", "\t", " /* note */ ") },
);

function joinedBy(parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.tuple(...parts), fc.array(inside, { minLength: parts.length, maxLength: parts.length }))
    .map(([all, gaps]) =>
      all
        .filter((part) => part !== "")
        .map((part, index) => (index === 0 ? part : `${gaps[index]}${part}`))
        .join(""),
    );
}

const optional = (one: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), one);

function blockOf(statement: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(gap, statement), { maxLength })
    .chain((inner) => gap.map((last) => `{${inner.map(([before, one]) => `${before}${one}`).join("")}${last}}`));
}

const waive = joinedBy([fc.constant("waive no-links because"), anyText]);
const description = joinedBy([fc.constantFrom("description", "owner"), anyText]);
const measure = joinedBy([
  fc.constant("measure"),
  optional(letters),
  text,
  fc.constantFrom("", "lead", "lag"),
  optional(blockOf(figure)),
]);
const names = fc.array(letters, { minLength: 1, maxLength: 9 }).map((all) => all.join(", "));
const linkBlock = blockOf(fc.oneof(fc.constantFrom("strength weak", "lag 6 months", "reviewed 2026"), waive), 3);
const ownLink = joinedBy([fc.constant("->"), names, optional(text), optional(linkBlock)]);
const objective = joinedBy([
  fc.constantFrom("objective", "critical objective"),
  letters,
  optional(text),
  fc.constantFrom("", "as quality"),
  optional(
    blockOf(fc.oneof(description, measure, ownLink, waive, fc.constantFrom("weight 30%", "horizon short", "for a, b"))),
  ),
]);
const cluster = joinedBy([fc.constant("cluster"), letters, text, blockOf(fc.oneof(objective, description, waive))]);
const perspective = joinedBy([
  fc.constant("perspective"),
  letters,
  text,
  blockOf(fc.oneof(objective, cluster, description)),
]);
const link = joinedBy([
  names,
  fc.constant("->"),
  names,
  optional(names.map((all) => `-> ${all}`)),
  optional(text),
  optional(linkBlock),
]);
const theme = joinedBy([fc.constant("theme"), letters, optional(text), names.map((all) => `{ ${all} }`)]);
const segment = joinedBy([
  fc.constant("segment"),
  letters,
  optional(text),
  optional(blockOf(fc.constantFrom('trait t "x"', "adopters laggards, innovators"))),
]);
const setting = fc.oneof(
  description,
  waive,
  fc.constantFrom("profile slice", "status draft", "period 2026 to 2027-Q1", "proposition lock-in"),
);

/** A whole text. Most can be read; some break the rules about lines, and are left alone. */
export const anyMapText: fc.Arbitrary<string> = fc
  .tuple(
    text,
    fc.array(fc.tuple(gap, fc.oneof(perspective, perspective, link, theme, segment, setting)), { maxLength: 6 }),
    gap,
  )
  .map(([title, rest, last]) => `map ${title}\n${rest.map(([before, one]) => `${before}${one}`).join("")}${last}`);
