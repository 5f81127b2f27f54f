import type { Layout } from "@smap/diagram/draw";
import { readMap } from "@smap/language";
import { beforeEach, expect, test } from "vitest";
import { LayoutWorkers } from "../../packages/preview/src/layout/layout-workers.ts";
import type { LayoutRequest, WorkerAnswer } from "../../packages/preview/src/layout/messages.ts";
import { SlowWorker } from "./slow-worker.ts";

const { map } = readMap('map "M"');
const layout = {} as Layout;
const request = (id: number): LayoutRequest => ({ id, map, options: { detail: "map", shape: "wide" } });

let quick: SlowWorker;
/** Those with elkjs that were started. */
let thorough: SlowWorker[];
let isMissing: boolean;
let workers: LayoutWorkers;
let answers: WorkerAnswer[];
let failures: string[];

/** Lets everything that waits for nothing but its turn have it. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  quick = new SlowWorker();
  thorough = [];
  isMissing = false;
  answers = [];
  failures = [];
  workers = new LayoutWorkers(quick, async () => {
    if (isMissing) throw new Error("404");
    const worker = new SlowWorker();
    thorough.push(worker);
    return worker;
  });
  workers.onmessage = ({ data }) => answers.push(data);
  workers.onerror = ({ message }) => failures.push(message);
});

async function handOn(id: number): Promise<void> {
  workers.postMessage(request(id));
  quick.answer({ needsElk: true });
  await settled();
}

test("what is laid out without elkjs starts no other worker", async () => {
  workers.postMessage(request(1));
  quick.answer({ layout });
  await settled();
  expect([answers, thorough]).toEqual([[{ id: 1, layout }], []]);
});

test("what needs elkjs is asked of one worker that has it, and answered once", async () => {
  for (const id of [1, 2]) {
    await handOn(id);
    thorough[0]?.answer({ layout });
  }
  expect(answers).toEqual([1, 2].map((id) => ({ id, layout })));
  expect(thorough.map(({ asked }) => asked)).toEqual([[request(1), request(2)]]);
});

test("a worker that cannot be started is a problem of that map, and is tried again for the next", async () => {
  isMissing = true;
  await handOn(1);
  expect(answers).toEqual([{ id: 1, problem: "The worker with elkjs cannot be started: Error: 404" }]);
  isMissing = false;
  await handOn(2);
  thorough[0]?.answer({ layout });
  expect(answers.at(-1)).toEqual({ id: 2, layout });
});

test("both are heard when they fail, and both end", async () => {
  await handOn(1);
  quick.fail();
  thorough[0]?.fail();
  expect(failures).toEqual(["out of memory", "out of memory"]);
  workers.terminate();
  await settled();
  expect([quick.isDead, thorough[0]?.isDead]).toEqual([true, true]);
});
