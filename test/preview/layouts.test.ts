import type { Layout } from "@smap/diagram/draw";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import { beforeEach, describe, expect, test } from "vitest";
import { Layouts } from "../../packages/preview/src/layout/layouts.ts";
import { SlowWorker } from "./slow-worker.ts";

const map: StrategyMap = readMap('map "M"').map;

const layout = {} as Layout;
const options = { detail: "map", shape: "wide" } as const;

let workers: SlowWorker[];
let done: number[];
let failed: string[];
let layouts: Layouts<number>;

/** Lets everything that waits for nothing but its turn have it. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const latest = () => workers.at(-1) as SlowWorker;

beforeEach(() => {
  workers = [];
  done = [];
  failed = [];
  layouts = new Layouts({
    start: async () => {
      const worker = new SlowWorker();
      workers.push(worker);
      return worker;
    },
    done: (_, subject) => done.push(subject),
    failed: (reason) => failed.push(reason),
    patience: () => 50,
  });
});

describe("of many wishes", () => {
  test("the first and the last are made, and none of those between", async () => {
    for (let subject = 1; subject <= 9; subject++) layouts.request(map, options, subject);
    await settled();
    latest().answer({ layout });
    await settled();
    latest().answer({ layout });
    await settled();
    expect(done).toEqual([1, 9]);
    expect(latest().asked).toHaveLength(2);
  });

  test("one that cannot be made does not stop the next", async () => {
    layouts.request(map, options, 1);
    layouts.request(map, options, 2);
    await settled();
    latest().answer({ problem: "too tangled" });
    await settled();
    latest().answer({ layout });
    expect([done, failed]).toEqual([[2], ["too tangled"]]);
  });
});

describe("a worker that dies", () => {
  test("is started again, and tries once more", async () => {
    layouts.request(map, options, 1);
    await settled();
    latest().fail();
    await settled();
    expect(workers.map(({ isDead }) => isDead)).toEqual([true, false]);
    latest().answer({ layout });
    expect(done).toEqual([1]);
    expect(failed).toHaveLength(1);
  });

  test("of the same map twice is not asked a third time, but for the next map", async () => {
    layouts.request(map, options, 1);
    await settled();
    latest().fail();
    await settled();
    latest().fail();
    await settled();
    expect(workers).toHaveLength(2);
    layouts.request(map, options, 2);
    await settled();
    latest().answer({ layout });
    expect(done).toEqual([2]);
  });

  test("is taken for dead when it does not answer, and what it says later is not heard", async () => {
    layouts.request(map, options, 1);
    await settled();
    const first = latest();
    await expect.poll(() => workers.length).toBe(2);
    first.answer({ layout });
    await settled();
    expect(done).toEqual([]);
    latest().answer({ layout });
    expect(done).toEqual([1]);
  });
});

test("a worker that cannot be started is told of, and tried again for the next map", async () => {
  let isBroken = true;
  const worker = new SlowWorker();
  layouts = new Layouts({
    start: async () => {
      if (isBroken) throw new Error("no such file");
      return worker;
    },
    done: (_, subject) => done.push(subject),
    failed: (reason) => failed.push(reason),
  });
  layouts.request(map, options, 1);
  await settled();
  await settled();
  expect(failed.length).toBeGreaterThan(0);
  isBroken = false;
  layouts.request(map, options, 2);
  await settled();
  expect(worker.asked).toHaveLength(1);
  worker.answer({ layout });
  expect(done).toEqual([2]);
});
