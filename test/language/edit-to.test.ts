import { applyEdits, editTo, MapText } from "@smap/language";
import fc from "fast-check";
import { expect, test } from "vitest";

/** What editors take for one letter, or one line end, and what shares halves with it. */
const anyText = fc
  .array(fc.constantFrom("😀", "😁", "🎯", "a", "b", "\n", "\r\n", "é"), { maxLength: 12 })
  .map((letters) => letters.join(""));

test("the one edit from a text to another begins and ends between letters", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const read = new MapText(before);
      const edit = editTo(after, read);
      expect(applyEdits(before, [edit])).toBe(after);
      const { start, end } = edit.range;
      const parts = [before.slice(0, read.offsetAt(start)), before.slice(read.offsetAt(end)), edit.newText];
      for (const part of parts) expect(part).not.toMatch(/\p{Surrogate}/u);
      expect(parts.join("|")).not.toMatch(/\r(?!\n)/u);
    }),
    { numRuns: 1000 },
  );
});
