import { layoutMap } from "@smap/diagram/layout";
import { exportMap } from "@smap/exchange";
import type { FileRequest, LayoutRequest, WorkerAnswer } from "./layout/messages.ts";

/**
 * Lays maps out, and makes files of them, away from the thread that paints. One request at a time: the page waits for the answer.
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
  const { id, map } = request;
  if ("options" in request) return { id, layout: await layoutMap(map, request.options) };
  const layout = await layoutMap(map, { detail: request.detail });
  const { width, height } = layout;
  const { bytes, problems } = exportMap(request.format, map, layout, { theme: request.theme });
  return { id, file: bytes, problems, width, height };
}
