import type { Layout } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";
import { applied, deltaOf } from "@smap/protocol";
import type { LayoutDeltaAnswer, LayoutDeltaRequest, LayoutRequest, WorkerAnswer } from "./messages.ts";
import { type LayoutWorker, startWorker } from "./start-worker.ts";

/**
 * A worker that lays out without elkjs, and behind it the one that has it: that is started when the first hands a map on.
 *
 * @param layoutWorker the address of the script of the first
 * @param fileWorker that of the other
 */
export async function startLayoutWorkers(layoutWorker: string, fileWorker: string): Promise<LayoutWorker> {
  return new LayoutWorkers(await startWorker(layoutWorker), () => startWorker(fileWorker));
}

/**
 * Two workers, which answer like one. The first is told only what is new in a map, and tells only what is new in its layout: most
 * keys change little. So what is equal in two layouts is the same object in both, and need not be drawn again.
 */
export class LayoutWorkers implements LayoutWorker {
  readonly #quick: LayoutWorker<LayoutDeltaAnswer>;
  readonly #startThorough: () => Promise<LayoutWorker>;
  #thorough: Promise<LayoutWorker> | undefined;
  #asked: LayoutRequest | undefined;
  /** What the first worker knows. */
  #map: StrategyMap | undefined;
  #layout: Layout | undefined;
  onmessage: LayoutWorker["onmessage"] = null;
  onerror: LayoutWorker["onerror"] = null;

  constructor(quick: LayoutWorker<LayoutDeltaAnswer>, startThorough: () => Promise<LayoutWorker>) {
    this.#quick = quick;
    quick.onmessage = ({ data }) => this.#answered(data);
    quick.onerror = (event) => this.onerror?.(event);
    this.#startThorough = startThorough;
  }

  postMessage(request: LayoutRequest): void {
    const { id, map, options } = request;
    const delta = deltaOf(this.#map, map);
    this.#asked = request;
    this.#map = map;
    this.#quick.postMessage({ id, options, ...(delta ? { delta } : {}) } satisfies LayoutDeltaRequest);
  }

  terminate(): void {
    this.#quick.terminate();
    this.#thorough?.then((worker) => worker.terminate()).catch(() => undefined);
  }

  #answered(answer: LayoutDeltaAnswer): void {
    if ("needsElk" in answer) {
      if (this.#asked) void this.#handOn(this.#asked);
    } else if ("problem" in answer) this.#answer(answer);
    else {
      this.#layout = applied(this.#layout, answer.layoutDelta) as Layout;
      this.#answer({ id: answer.id, layout: this.#layout });
    }
  }

  #listenTo(worker: LayoutWorker): LayoutWorker {
    worker.onmessage = (event) => this.onmessage?.(event);
    worker.onerror = (event) => this.onerror?.(event);
    return worker;
  }

  async #handOn(request: LayoutRequest): Promise<void> {
    try {
      this.#thorough ??= this.#startThorough().then((worker) => this.#listenTo(worker));
      (await this.#thorough).postMessage(request);
    } catch (error) {
      this.#thorough = undefined;
      this.#answer({ id: request.id, problem: `The worker with elkjs cannot be started: ${String(error)}` });
    }
  }

  #answer(data: WorkerAnswer): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}
