import type { Layout } from "@smap/diagram/draw";
import type { LayoutRequest, WorkerAnswer } from "../../packages/preview/src/layout/messages.ts";
import type { LayoutWorker } from "../../packages/preview/src/layout/start-worker.ts";

/** What a worker answers, but for the number of the question. */
type Answer = { layout: Layout } | { problem: string } | { needsElk: true };

/** A worker that answers when it is told to. */
export class SlowWorker implements LayoutWorker {
  readonly asked: LayoutRequest[] = [];
  isDead = false;
  onmessage: LayoutWorker["onmessage"] = null;
  onerror: LayoutWorker["onerror"] = null;

  postMessage(message: unknown): void {
    this.asked.push(message as LayoutRequest);
  }

  terminate(): void {
    this.isDead = true;
  }

  answer(answer: Answer = { layout: {} as Layout }): void {
    const id = this.asked.at(-1)?.id ?? 0;
    this.onmessage?.({ data: { id, ...answer } } as MessageEvent<WorkerAnswer>);
  }

  fail(): void {
    this.onerror?.({ message: "out of memory" } as ErrorEvent);
  }
}
