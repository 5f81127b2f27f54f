import { formatText, readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMapText } from "./any-text.ts";
import { withoutPlaces } from "./without-places.ts";

/** Formats texts that can be formatted, and looks at the result; the others have to be left alone. */
function formatting(look: (text: string, formatted: string) => void, numRuns = 200): void {
  let done = 0;
  fc.assert(
    fc.property(anyMapText, (text) => {
      const formatted = formatText(text);
      if (!formatted.ok) expect(formatted.text).toBe(text);
      else {
        done++;
        look(text, formatted.text);
      }
    }),
    { numRuns },
  );
  expect(done).toBeGreaterThan(numRuns / 20);
}

describe("formatting texts as nobody writes them", () => {
  test("keeps what they mean", () => {
    formatting((text, formatted) => {
      expect(withoutPlaces(readMap(formatted))).toEqual(withoutPlaces(readMap(text)));
    });
  });

  test("keeps every comment, and every letter but spaces", () => {
    const bare = (text: string) => text.replace(/\s+/gu, "");
    formatting((text, formatted) => {
      expect([...bare(formatted)].sort().join("")).toBe([...bare(text)].sort().join(""));
    });
  });

  test("twice is the same as once", () => {
    formatting((_, formatted) => {
      expect(formatText(formatted)).toEqual({ text: formatted, ok: true });
    });
  });

  test("leaves no space at the end of a line, no tab before it, and no two blank lines", () => {
    formatting((_, formatted) => {
      const outside = formatted.replace(/"""[\s\S]*?"""|\/\*[\s\S]*?\*\//gu, "…");
      expect(outside).not.toMatch(/[ \t]\r?$/mu);
      expect(outside).not.toMatch(/^\t/mu);
      expect(outside).not.toMatch(/(?:\r?\n){3}/u);
    });
  });

  test("one-line blocks and links fit into a hundred columns", () => {
    formatting((_, formatted) => {
      for (const line of formatted.split(/\r?\n/u)) {
        if (!/^\s*(?:critical |objective|cluster|perspective|measure|segment)/u.test(line)) continue;
        const plain = line.replace(/"(?:\\.|[^"\\])*"/gu, '""');
        const holdsBlock = /\{.*\}\s*$/u.test(plain) && !plain.includes("/*") && !plain.endsWith("{}");
        if (holdsBlock) expect(Array.from(line).length, line).toBeLessThanOrEqual(100);
      }
    });
  });
});
