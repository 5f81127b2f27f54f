import { ownFile } from "../own-files.ts";
import type { WorkerAnswer } from "./messages.ts";

/** The part of a `Worker` that is used. */
export interface LayoutWorker<Answer = WorkerAnswer> {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** Starts the worker from a blob of its script: a page of a webview may start workers only from its own origin. */
export async function startWorker<Answer = WorkerAnswer>(address: string): Promise<LayoutWorker<Answer>> {
  const text = await (await ownFile(address)).text();
  const script = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return new Worker(script);
  } finally {
    // The worker has its script once it is made; releasing the address later does it no harm.
    setTimeout(() => URL.revokeObjectURL(script), 10_000);
  }
}
