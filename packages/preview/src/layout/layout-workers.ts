import type { LayoutRequest, WorkerAnswer } from "./messages.ts";
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

/** Two workers, which answer like one. */
export class LayoutWorkers implements LayoutWorker {
  readonly #quick: LayoutWorker;
  readonly #startThorough: () => Promise<LayoutWorker>;
  #thorough: Promise<LayoutWorker> | undefined;
  #asked: LayoutRequest | undefined;
  onmessage: LayoutWorker["onmessage"] = null;
  onerror: LayoutWorker["onerror"] = null;

  constructor(quick: LayoutWorker, startThorough: () => Promise<LayoutWorker>) {
    this.#quick = this.#listenTo(quick);
    this.#startThorough = startThorough;
  }

  postMessage(request: LayoutRequest): void {
    this.#asked = request;
    this.#quick.postMessage(request);
  }

  terminate(): void {
    this.#quick.terminate();
    this.#thorough?.then((worker) => worker.terminate()).catch(() => undefined);
  }

  #listenTo(worker: LayoutWorker): LayoutWorker {
    worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
      if (!("needsElk" in event.data)) this.onmessage?.(event);
      else if (this.#asked) void this.#handOn(this.#asked);
    };
    worker.onerror = (event) => this.onerror?.(event);
    return worker;
  }

  async #handOn(request: LayoutRequest): Promise<void> {
    try {
      this.#thorough ??= this.#startThorough().then((worker) => this.#listenTo(worker));
      (await this.#thorough).postMessage(request);
    } catch (error) {
      this.#thorough = undefined;
      const data: WorkerAnswer = {
        id: request.id,
        problem: `The worker with elkjs cannot be started: ${String(error)}`,
      };
      this.onmessage?.(new MessageEvent("message", { data }));
    }
  }
}
