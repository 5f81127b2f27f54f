import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Crossing } from "../../packages/diagram/src/layout/channels.ts";
import { clashesOf } from "../../packages/diagram/src/layout/clashes.ts";
import * as engine from "../../packages/diagram/src/layout/elk/engine.ts";
import { runsByElk } from "../../packages/diagram/src/layout/elk/route.ts";
import { layOut } from "../../packages/diagram/src/layout/lay-out.ts";
import { routed } from "../../packages/diagram/src/layout/own-gaps.ts";
import { ownRunsOf } from "../../packages/diagram/src/layout/own-runs.ts";
import { routeGaps } from "../../packages/diagram/src/layout/route-gaps.ts";
import type { GapRouter } from "../../packages/diagram/src/layout/route-links.ts";
import type { Run } from "../../packages/diagram/src/layout/runs.ts";
import { generatedMap } from "../../packages/tooling/src/bench/maps/generated-map.ts";
import { anyMap } from "./any-map.ts";
import { circle, twoRows } from "./circle.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

vi.mock(import("../../packages/diagram/src/layout/elk/engine.ts"), { spy: true });
afterEach(() => vi.clearAllMocks());

type Map = ReturnType<typeof mapOf>;

/** The gaps of a map, and the order of their runs as elkjs finds it. */
async function gapsOf(map: Map): Promise<{ crossings: readonly Crossing[]; byElk: readonly Run[] }[]> {
  let gaps: { crossings: readonly Crossing[]; byElk: readonly Run[] }[] = [];
  const router: GapRouter = async (channels, placement) => {
    const byElk = await runsByElk(channels, placement);
    if (typeof byElk === "string") throw new Error(byElk);
    gaps = channels.map((crossings, gap) => ({ crossings, byElk: byElk[gap] ?? [] }));
    return { gaps: byElk.map(routed) };
  };
  const { problems } = await layOut(map, {}, router);
  expect(problems).toEqual([]);
  return gaps;
}

/** How often the lines of a gap cross: each run with the uprights of the others, from track to track. */
function crossingsOf(crossings: readonly Crossing[], runs: readonly Run[]): number {
  const place = new Map<number, number[]>();
  for (const [at, { way }] of runs.entries()) place.set(way, [...(place.get(way) ?? []), at]);
  const uprights = crossings.flatMap(({ way, bottom, top, turnsBack }) => {
    const own = place.get(way) ?? [];
    const below = { way, x: bottom, from: own.at(-1) ?? -1, to: runs.length };
    if (own.length === 0) return [{ ...below, from: -1 }];
    const between = own.slice(1).map((to, index) => ({ way, x: runs[to]?.top ?? 0, from: own[index] ?? 0, to }));
    const last = { way, x: top, from: -1, to: own[0] ?? 0 };
    return [below, ...between, turnsBack ? { ...last, from: last.to, to: runs.length } : last];
  });
  const crossed = runs.map((run, at) => {
    const [left, right] = [Math.min(run.bottom, run.top), Math.max(run.bottom, run.top)];
    return uprights.filter(({ way, x, from, to }) => way !== run.way && x > left && x < right && at > from && at < to);
  });
  return crossed.flat().length;
}

async function expectNoBetterFromElk(map: Map): Promise<void> {
  for (const { crossings, byElk } of await gapsOf(map)) {
    const own = ownRunsOf(crossings);
    expect(own.isBest).toBe(true);
    expect(crossingsOf(crossings, own.runs)).toBeLessThanOrEqual(crossingsOf(crossings, byElk));
    expect(routed(own.runs).tracks.count).toBeLessThanOrEqual(routed(byElk).tracks.count);
  }
}

describe("an order that is said to be best crosses no more and needs no more tracks than elkjs'", () => {
  test.each([...exampleMaps(), { name: "100 generated objectives", map: mapOf(generatedMap(100)) }])(
    "$name",
    async ({ map }) => expectNoBetterFromElk(map),
  );

  test("any map", async () => {
    await fc.assert(fc.asyncProperty(anyMap, expectNoBetterFromElk), { numRuns: 100 });
  });
});

test("of any few lines, in line with each other or not, the best order is the best of all there are", () => {
  const place = fc.nat(9).map((column) => column * 20);
  const anyCrossings = fc
    .array(fc.record({ bottom: place, top: place, turnsBack: fc.boolean() }), { maxLength: 5 })
    .map((all) => all.map((one, way): Crossing => ({ ...one, way })));
  let best = 0;
  fc.assert(
    fc.property(anyCrossings, (crossings) => {
      const { runs, isBest } = ownRunsOf(crossings);
      const bent = crossings.filter(({ bottom, top, turnsBack }) => bottom !== top || turnsBack);
      expect(runs.map(({ way }) => way).sort()).toEqual(bent.map(({ way }) => way));
      if (!isBest) return;
      best++;
      const least = Math.min(...ordersOf(runs).map((order) => costOf(crossings, order)));
      expect(costOf(crossings, runs)).toBe(least);
    }),
    { numRuns: 1000 },
  );
  // Else nothing was tried.
  expect(best).toBeGreaterThan(500);
});

describe("where the runs wish for a circle", () => {
  test("elkjs parts one of them, and none lies on another", async () => {
    expect(clashesOf(circle, ...drawn(ownRunsOf(circle).runs))).toBeGreaterThan(0);
    const { gaps, problem } = await routeGaps([[], circle], twoRows);
    expect(problem).toBeUndefined();
    expect(engine.runElk).toHaveBeenCalledTimes(1);
    expect(gaps[1]?.runs).toHaveLength(3);
    expect(clashesOf(circle, ...drawn(gaps[1]?.runs ?? []))).toBe(0);
  });

  test("our own order stays where elkjs fails, and why it did is said in a line", async () => {
    vi.mocked(engine.runElk).mockRejectedValueOnce(new Error("java.lang.NullPointerException\n  at its whole source"));
    const { gaps, problem } = await routeGaps([[], circle], twoRows);
    expect(gaps[1]?.runs).toHaveLength(2);
    expect(problem).toBe("elkjs did not route the links (java.lang.NullPointerException); a simpler router did.");
  });
});

test("elkjs is not asked about a gap that has its best order", async () => {
  await layOut(mapOf(generatedMap(100)), {}, routeGaps);
  expect(engine.runElk).not.toHaveBeenCalled();
});

function ordersOf(runs: readonly Run[]): (readonly Run[])[] {
  if (runs.length <= 1) return [runs];
  return runs.flatMap((first) => ordersOf(runs.filter((run) => run !== first)).map((rest) => [first, ...rest]));
}

/** Lines on each other are worse than any crossing. */
function costOf(crossings: readonly Crossing[], runs: readonly Run[]): number {
  return crossingsOf(crossings, runs) + 1000 * clashesOf(crossings, ...drawn(runs));
}

function drawn(runs: readonly Run[]) {
  const one = routed(runs);
  return [one.runs, one.tracks] as const;
}
