import type { LayoutRequest, WorkerAnswer } from "../../packages/preview/src/layout/messages.ts";
import type { LayoutWorker } from "../../packages/preview/src/layout/start-worker.ts";

/** What a worker answers, but for the number of the question. */
type Said<Answer> = Answer extends unknown ? Omit<Answer, "id"> : never;

/** A worker that answers when it is told to. */
export class SlowWorker<Request extends { readonly id: number } = LayoutRequest, Answer = WorkerAnswer>
  implements LayoutWorker<Answer>
{
  readonly asked: Request[] = [];
  isDead = false;
  onmessage: LayoutWorker<Answer>["onmessage"] = null;
  onerror: LayoutWorker<Answer>["onerror"] = null;

  postMessage(message: unknown): void {
    this.asked.push(message as Request);
  }

  terminate(): void {
    this.isDead = true;
  }

  answer(answer: Said<Answer>): void {
    const id = this.asked.at(-1)?.id ?? 0;
    this.onmessage?.({ data: { id, ...answer } } as MessageEvent);
  }

  fail(): void {
    this.onerror?.({ message: "out of memory" } as ErrorEvent);
  }
}
