import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Answer, Question, Worker } from "elkjs/lib/elk-worker.min.js";

interface Algorithms {
  readonly Worker: new () => Worker;
}

let engine: Promise<(question: Question) => Answer> | undefined;

/**
 * Lets elkjs lay a graph out, in the thread that asks. It is read at the first call, since it takes a while and most
 * commands do without. @throws what elkjs throws.
 */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  engine ??= load();
  const { data, error } = (await engine)({ id: 1, cmd: "layout", graph });
  if (!data) throw error;
  return data;
}

/**
 * Asks the algorithms themselves. The half of elkjs that is meant for it takes them for a thread of their own, and waits for
 * two timers at each question: longer than a small map takes.
 */
async function load(): Promise<(question: Question) => Answer> {
  // Inside a Web Worker elkjs takes itself for the whole worker, and the messages of whoever started it for its own.
  const scope: { onmessage?: unknown } = globalThis;
  const handler = scope.onmessage;
  const { Worker } = unwrapped<Algorithms>(await import("elkjs/lib/elk-worker.min.js"));
  if (scope.onmessage !== handler) scope.onmessage = handler;
  const worker = new Worker();
  const ask = (question: Question): Answer => {
    let answer: Answer = { id: question.id, error: new Error("no answer") };
    worker.onmessage = ({ data }) => {
      answer = data;
    };
    worker.dispatcher.saveDispatch({ data: question });
    return answer;
  };
  ask({ id: 0, cmd: "register", algorithms: ["layered"] });
  return ask;
}

/** What a CommonJS module exports: bundlers and Node put it under `default`, or do not. */
function unwrapped<Exports>(module: object): Exports {
  return ("default" in module && typeof module.default === "object" ? module.default : module) as Exports;
}
