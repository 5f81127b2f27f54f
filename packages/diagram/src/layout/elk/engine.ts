import type { ELK, ELKConstructorArguments, ElkNode } from "elkjs/lib/elk-api.js";

/** How the two halves of elkjs come, with and without a bundler. */
interface Api {
  readonly default: new (options: ELKConstructorArguments) => ELK;
}

interface Algorithms {
  readonly Worker: new () => Worker;
}

let engine: Promise<ELK> | undefined;

/**
 * Lets elkjs lay a graph out, in the thread that asks. It is read at the first call, since it takes a while and most
 * commands do without. @throws what elkjs throws.
 */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  engine ??= load();
  return (await engine).layout(graph);
}

async function load(): Promise<ELK> {
  // Inside a Web Worker elkjs takes itself for the whole worker, and the messages of whoever started it for its own.
  const scope: { onmessage?: unknown } = globalThis;
  const handler = scope.onmessage;
  const { Worker } = unwrapped<Algorithms>(await import("elkjs/lib/elk-worker.min.js"));
  if (scope.onmessage !== handler) scope.onmessage = handler;
  const Elk = unwrapped<Api>(await import("elkjs/lib/elk-api.js")).default;
  return new Elk({ algorithms: ["layered"], workerFactory: () => new Worker() });
}

/** What a CommonJS module exports: bundlers and Node put it under `default`, or do not. */
function unwrapped<Exports>(module: object): Exports {
  return ("default" in module && typeof module.default === "object" ? module.default : module) as Exports;
}
