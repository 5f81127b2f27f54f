import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openStage, type Panel, type Stage } from "./panel.ts";

const one = 'map "M"\nperspective process {\n  objective one "First"\n}\n';
const two = one.replace("}", '  objective two "Second"\n}');
const three = two.replace("}", '  objective three "Third"\n}');

let stage: Stage;
let panel: Panel;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(panel.complaints).toEqual([]);
  await panel.close();
});

/** Lets the page believe that it is so late, in ms since it was opened. */
async function setClock(ms: number): Promise<void> {
  await panel.page.evaluate((now) => {
    performance.now = () => now;
  }, ms);
}

/** What of the map is on its way: the kinds of the things that move or appear. */
async function moving(): Promise<Set<string>> {
  const kinds = await panel.page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return target?.closest<SVGElement>(".map [data-kind]")?.dataset.kind ?? [];
    }),
  );
  return new Set(kinds);
}

/** Lets movements take as long as a test needs to see them. */
async function openSlow(): Promise<Panel> {
  const opened = await stage.open({ reducedMotion: false });
  await opened.page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (frames, options) {
      return animate.call(this, frames, typeof options === "object" ? { ...options, duration: 1e6 } : options);
    };
  });
  return opened;
}

test("what has a new place goes there, and what is new appears, when the picture had rested", async () => {
  panel = await openSlow();
  await setClock(5000);
  await panel.show(one);
  expect(await moving()).toEqual(new Set());
  await setClock(6000);
  await panel.show(two);
  expect(await moving()).toContain("objective");
});

test("changes that follow each other fast are shown at once", async () => {
  panel = await openSlow();
  await setClock(5000);
  await panel.show(one);
  await setClock(5999);
  await panel.show(two);
  expect(await moving()).toEqual(new Set());
  await setClock(6500);
  await panel.show(three);
  expect(await moving()).toEqual(new Set());
});

test("nothing moves for who asked for less motion", async () => {
  panel = await stage.open();
  await setClock(5000);
  await panel.show(one);
  await setClock(9000);
  await panel.show(two);
  expect(await moving()).toEqual(new Set());
});
