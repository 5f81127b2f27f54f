import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../packages/tooling/src/repository.ts";
import { openStage, type Panel, type Stage } from "./panel.ts";

const [mobil, lumen] = ["mobil", "lumen"].map((name) => readFileSync(join(root, "examples", `${name}.smap`), "utf8"));
/** What the page fetches of the workers from now on. */
function workersFetchedBy({ page }: Panel): string[] {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("worker")) fetched.push(pathname);
  });
  return fetched;
}

/** As if elkjs had to be asked about every map. */
const handsOn = "onmessage = ({ data: { id } }) => postMessage({ id, needsElk: true });";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

test("a map that elkjs has to be asked about is drawn by the worker that has it, which is fetched then", async () => {
  const panel = await stage.open({ layoutWorker: handsOn });
  const fetched = workersFetchedBy(panel);
  for (const text of [mobil, lumen]) await panel.show(text as string);
  expect(fetched).toEqual(["/file-worker.js"]);
  expect(panel.complaints).toEqual([]);
  await panel.close();
});

test("a page with nothing but usual maps never fetches it", async () => {
  const panel = await stage.open({});
  const fetched = workersFetchedBy(panel);
  await panel.show(lumen as string);
  expect(fetched).toEqual([]);
  await panel.close();
});
