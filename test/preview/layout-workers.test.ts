import type { Layout } from "@smap/diagram/draw";
import { readMap } from "@smap/language";
import { beforeEach, expect, test } from "vitest";
import { LayoutWorkers } from "../../packages/preview/src/layout/layout-workers.ts";
import type {
  LayoutDeltaAnswer,
  LayoutDeltaRequest,
  LayoutRequest,
  WorkerAnswer,
} from "../../packages/preview/src/layout/messages.ts";
import { SlowWorker } from "./slow-worker.ts";

const { map } = readMap('map "M"');
const layout = { width: 1, header: { title: "M" } } as Layout;
const request = (id: number): LayoutRequest => ({ id, map, options: { detail: "map", shape: "wide" } });

let quick: SlowWorker<LayoutDeltaRequest, LayoutDeltaAnswer>;
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
  quick.answer({ layoutDelta: [layout] });
  await settled();
  expect([answers, thorough]).toEqual([[{ id: 1, layout }], []]);
});

test("only what is new is asked and answered, and what stays the same is the same object", () => {
  workers.postMessage(request(1));
  quick.answer({ layoutDelta: [layout] });
  workers.postMessage({ ...request(2), map: { ...map, title: "N" } });
  quick.answer({ layoutDelta: { width: [2] } });
  workers.postMessage({ ...request(3), map: { ...map, title: "N" } });
  quick.answer({});
  const { options } = request(0);
  expect(quick.asked).toEqual([
    { id: 1, delta: [map], options },
    { id: 2, delta: { title: ["N"] }, options },
    { id: 3, options },
  ]);
  const [first, second, third] = answers.map((answer) => ("layout" in answer ? answer.layout : undefined));
  expect(second).toEqual({ ...layout, width: 2 });
  expect(second?.header).toBe(first?.header);
  expect(third).toBe(second);
});

test("a map that was handed on, or could not be laid out, is known all the same", async () => {
  await handOn(1);
  workers.postMessage(request(2));
  quick.answer({ problem: "No room." });
  expect(answers.at(-1)).toEqual({ id: 2, problem: "No room." });
  workers.postMessage(request(3));
  quick.answer({ layoutDelta: [layout] });
  expect(quick.asked.map(({ delta }) => delta)).toEqual([[map], undefined, undefined]);
  expect(answers.at(-1)).toEqual({ id: 3, layout });
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
