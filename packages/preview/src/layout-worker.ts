import { drawSvg } from "@smap/diagram/draw";
import { layoutMap } from "@smap/diagram/layout";
import type { FileRequest, LayoutRequest, WorkerAnswer } from "./layout/messages.ts";

/**
 * Lays maps out, and draws files, away from the thread that paints. One request at a time: the page waits for the answer.
 */
addEventListener("message", async ({ data }: MessageEvent<LayoutRequest | FileRequest>) => {
  let answer: WorkerAnswer;
  try {
    answer = await answerTo(data);
  } catch (error) {
    answer = { id: data.id, problem: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});

async function answerTo(request: LayoutRequest | FileRequest): Promise<WorkerAnswer> {
  const { id } = request;
  if ("map" in request) return { id, layout: await layoutMap(request.map, { detail: request.detail }) };
  return { id, svg: drawSvg(request.layout, { theme: request.theme }) };
}
