import fc from "fast-check";
import { expect, test } from "vitest";
import { barPlace, linkBarPlace } from "../../packages/preview/src/overlay/bar-place.ts";

const room = { width: 600, height: 800 };
const bar = { width: 188, height: 34 };
const chosen = { left: 200, top: 300, width: 120, height: 60 };
const cardAbove = { ...chosen, top: 220 };
const cardBelow = { ...chosen, top: 380 };

test("the bar lies above what is chosen, in its middle", () => {
  expect(barPlace(chosen, [], bar, room)).toEqual({ left: 166, top: 256 });
});

test("it lies below where it would cover the card above", () => {
  expect(barPlace(chosen, [cardAbove], bar, room).top).toBe(372);
});

test("between two cards it covers the one of which less is covered", () => {
  const near = { ...cardBelow, top: 370 };
  const far = { ...cardAbove, top: 200 };
  expect(barPlace(chosen, [far, near], bar, room).top).toBe(256);
  expect(barPlace(chosen, [cardAbove, { ...cardBelow, top: 400 }], bar, room).top).toBe(372);
});

test("where there is no room above it lies below, and where there is none below, above", () => {
  expect(barPlace({ ...chosen, top: 20 }, [], bar, room).top).toBe(92);
  expect(barPlace({ ...chosen, top: 720 }, [{ ...cardAbove, top: 650 }], bar, room).top).toBe(676);
});

test("it leaves the lower right corner to the zoom bar", () => {
  const last = { left: 460, top: 690, width: 120, height: 60 };
  expect(barPlace(last, [{ ...last, top: 610 }], bar, room).top).toBe(646);
  const first = { ...last, left: 100 };
  expect(barPlace(first, [{ ...first, top: 610 }], bar, { ...room, height: 802 }).top).toBe(762);
});

test("the bar of a link lies beside it, where it covers neither its cause nor its effect", () => {
  const link = { left: 300, top: 280, width: 1, height: 60 };
  const [cause, effect] = [
    { left: 240, top: 340, width: 120, height: 60 },
    { left: 240, top: 220, width: 120, height: 60 },
  ];
  const small = { width: 58, height: 34 };
  expect(linkBarPlace(link, [cause, effect], small, room)).toEqual({ left: 311, top: 293 });
  const beside = { left: 310, top: 280, width: 60, height: 60 };
  expect(linkBarPlace(link, [cause, effect, beside], small, room)).toEqual({ left: 232, top: 293 });
});

test("it is inside the panel whenever what is chosen is in sight", () => {
  const box = fc.record({
    left: fc.integer({ min: -900, max: 900 }),
    top: fc.integer({ min: -900, max: 1200 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 1200 }),
  });
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 5 }), (one, others) => {
      const { left, top } = barPlace(one, others, bar, room);
      fc.pre(one.top < room.height && one.top + one.height > 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + bar.width).toBeLessThanOrEqual(room.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + bar.height).toBeLessThanOrEqual(room.height);
    }),
  );
});
