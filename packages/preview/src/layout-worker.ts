import { ownLayout } from "@smap/diagram/own";
import type { StrategyMap } from "@smap/model";
import { applied, deltaOf } from "@smap/protocol";
import { answerRequests } from "./layout/answer-requests.ts";
import type { LayoutDeltaAnswer, LayoutDeltaRequest } from "./layout/messages.ts";

/** What the page and this worker both know. */
let map: unknown;
let layout: unknown;

/** Lays maps out, and hands on those that elkjs has to be asked about: without it, it is there in a moment. */
answerRequests(async ({ id, delta, options }: LayoutDeltaRequest): Promise<LayoutDeltaAnswer> => {
  map = applied(map, delta);
  const own = await ownLayout(map as StrategyMap, options);
  if (!own.isBest) return { id, needsElk: true };
  const layoutDelta = deltaOf(layout, own.layout);
  layout = own.layout;
  return { id, ...(layoutDelta ? { layoutDelta } : {}) };
});
