import { layoutMap } from "@smap/diagram/layout";
import { exportMap } from "@smap/exchange";
import { answerRequests } from "./layout/answer-requests.ts";
import type { FileRequest, LayoutRequest, WorkerAnswer } from "./layout/messages.ts";

/** Makes files of maps, and lays out those that elkjs has to be asked about: what is large, and rarely needed. */
answerRequests(async (request: LayoutRequest | FileRequest): Promise<WorkerAnswer> => {
  const { id, map } = request;
  if ("options" in request) return { id, layout: await layoutMap(map, request.options) };
  const layout = await layoutMap(map, { detail: request.detail });
  const { width, height } = layout;
  const { bytes, problems } = exportMap(request.format, map, layout, { theme: request.theme });
  return { id, file: bytes, problems, width, height };
});
