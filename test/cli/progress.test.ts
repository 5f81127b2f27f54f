import { expect, test } from "vitest";
import { mapWithProgress } from "../../packages/cli/src/progress.ts";

function told(isTTY: boolean, pause: number): string[] {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  const wait = new Int32Array(new SharedArrayBuffer(4));
  const results = mapWithProgress(
    [1, 2, 3, 4],
    "maps checked",
    (number) => {
      Atomics.wait(wait, 0, 0, pause);
      return number * 2;
    },
    stream,
  );
  expect(results).toEqual([2, 4, 6, 8]);
  return written;
}

test("progress is told on a terminal, and cleared", () => {
  const written = told(true, 300);
  expect(written.length).toBeGreaterThan(1);
  expect(written[0]).toMatch(/^\r[123] of 4 maps checked$/u);
  expect(written.at(-1)).toBe("\r\u001B[K");
});

test("nothing is told of short work, nor to a pipe", () => {
  expect(told(true, 0)).toEqual([]);
  expect(told(false, 300)).toEqual([]);
});
