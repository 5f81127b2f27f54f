import { layoutMap } from "@smap/diagram/layout";
import type { LayoutAnswer, LayoutRequest } from "./layout/messages.ts";

/** Lays maps out, away from the thread that paints. One request at a time: the page waits for the answer. */
addEventListener("message", async ({ data }: MessageEvent<LayoutRequest>) => {
  const { id, map, detail } = data;
  let answer: LayoutAnswer;
  try {
    answer = { id, layout: await layoutMap(map, { detail }) };
  } catch (error) {
    answer = { id, problem: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});
