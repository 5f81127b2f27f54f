import { ownLayout } from "@smap/diagram/own";
import { answerRequests } from "./layout/answer-requests.ts";
import type { LayoutRequest, WorkerAnswer } from "./layout/messages.ts";

/** Lays maps out, and hands on those that elkjs has to be asked about: without it, it is there in a moment. */
answerRequests(async ({ id, map, options }: LayoutRequest): Promise<WorkerAnswer> => {
  const { layout, isBest } = await ownLayout(map, options);
  return isBest ? { id, layout } : { id, needsElk: true };
});
