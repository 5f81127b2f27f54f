import type { Layout } from "@smap/diagram/draw";
import { objectivesOf, type StrategyMap } from "@smap/model";
import type { LayoutRequest, WantedLayout, WorkerAnswer } from "./messages.ts";
import type { LayoutWorker } from "./start-worker.ts";

interface Wish<Subject> {
  readonly map: StrategyMap;
  readonly options: WantedLayout;
  /** What the layout is of; handed back with it. */
  readonly subject: Subject;
  readonly isRetry?: boolean;
}

export interface LayoutsOptions<Subject> {
  readonly start: () => Promise<LayoutWorker>;
  readonly done: (layout: Layout, subject: Subject) => void;
  /** A layout that could not be made, or a worker that died; the last picture stays. */
  readonly failed: (reason: string) => void;
  /** After so many ms without an answer the worker is taken for dead. */
  readonly patience?: (map: StrategyMap) => number;
}

/** Enough for a slow machine under load; a map of thousands of objectives takes its time. */
function usualPatience(map: StrategyMap): number {
  return 20_000 + 30 * objectivesOf(map).length;
}

/**
 * Asks the worker for layouts, one at a time. Of those wished for meanwhile only the last is made: bursts are dropped in
 * the middle, and never at the end. A worker that dies is started again, and tries once more what it died of.
 */
export class Layouts<Subject> {
  readonly #options: LayoutsOptions<Subject>;
  #worker: Promise<LayoutWorker> | undefined;
  #running: (Wish<Subject> & { id: number }) | undefined;
  #next: Wish<Subject> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  constructor(options: LayoutsOptions<Subject>) {
    this.#options = options;
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    this.#worker ??= this.#start();
    this.#worker.catch(() => undefined);
  }

  /** Whether a layout is on its way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  request(map: StrategyMap, options: WantedLayout, subject: Subject): void {
    this.#next = { map, options, subject };
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    const wish = this.#next;
    if (!wish) return;
    this.#next = undefined;
    const running = { ...wish, id: ++this.#count };
    this.#running = running;
    this.#timer = setTimeout(
      () => this.#lost(running.id, "The layout worker does not answer."),
      (this.#options.patience ?? usualPatience)(wish.map),
    );
    try {
      this.#worker ??= this.#start();
      const worker = await this.#worker;
      const { map, options } = wish;
      const request: LayoutRequest = { id: running.id, map, options };
      worker.postMessage(request);
    } catch (error) {
      this.#lost(running.id, `The layout worker cannot be started: ${String(error)}`);
    }
  }

  async #start(): Promise<LayoutWorker> {
    const worker = await this.#options.start();
    worker.onmessage = ({ data }) => this.#answered(data);
    worker.onerror = ({ message }) => this.#lost(this.#running?.id ?? 0, `The layout worker failed: ${message}`);
    return worker;
  }

  #answered(answer: WorkerAnswer): void {
    const running = this.#running;
    if (running?.id !== answer.id) return;
    this.#finish();
    if ("layout" in answer) this.#options.done(answer.layout, running.subject);
    else this.#options.failed("problem" in answer ? answer.problem : "The layout worker answers something else.");
    if (!this.#running) void this.#run();
  }

  #lost(id: number, reason: string): void {
    const running = this.#running;
    if (running && running.id !== id) return;
    this.#finish();
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.then((dead) => dead.terminate()).catch(() => undefined);
    this.#options.failed(reason);
    if (!this.#next && running && !running.isRetry) this.#next = { ...running, isRetry: true };
    void this.#run();
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
  }
}
