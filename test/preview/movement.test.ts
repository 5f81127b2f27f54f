import { expect, test } from "vitest";
import type { Panel } from "./panel.ts";
import { usePanels } from "./use-panels.ts";

const one = 'map "M"\nperspective process {\n  objective one "First"\n}\n';
const two = one.replace("}", '  objective two "Second"\n}');
const three = two.replace("}", '  objective three "Third"\n}');

const open = usePanels();

/** Lets the page believe that it is so late, in ms since it was opened. */
async function setClock({ page }: Panel, ms: number): Promise<void> {
  await page.evaluate((now) => {
    performance.now = () => now;
  }, ms);
}

/** What of the map is on its way: the kinds of the things that move or appear. */
async function moving({ page }: Panel): Promise<Set<string>> {
  const kinds = await page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return target?.closest<SVGElement>(".map [data-kind]")?.dataset.kind ?? [];
    }),
  );
  return new Set(kinds);
}

/** Lets movements take as long as a test needs to see them. */
async function openSlow(): Promise<Panel> {
  const opened = await open({ reducedMotion: false });
  await opened.page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (frames, options) {
      return animate.call(this, frames, typeof options === "object" ? { ...options, duration: 1e6 } : options);
    };
  });
  return opened;
}

test("what has a new place goes there, and what is new appears, when the picture had rested", async () => {
  const panel = await openSlow();
  await setClock(panel, 5000);
  await panel.show(one);
  expect(await moving(panel)).toEqual(new Set());
  await setClock(panel, 6000);
  await panel.show(two);
  expect(await moving(panel)).toContain("objective");
});

test("changes that follow each other fast are shown at once", async () => {
  const panel = await openSlow();
  await setClock(panel, 5000);
  await panel.show(one);
  await setClock(panel, 5999);
  await panel.show(two);
  expect(await moving(panel)).toEqual(new Set());
  await setClock(panel, 6500);
  await panel.show(three);
  expect(await moving(panel)).toEqual(new Set());
});

test("nothing moves for who asked for less motion", async () => {
  const panel = await open();
  await setClock(panel, 5000);
  await panel.show(one);
  await setClock(panel, 9000);
  await panel.show(two);
  expect(await moving(panel)).toEqual(new Set());
});
