/** The algorithms of elkjs, without a declaration of their own: what its other half, `elk-api.js`, says to them. */
declare module "elkjs/lib/elk-worker.min.js" {
  type ElkNode = import("elkjs/lib/elk-api.js").ElkNode;

  export type Question =
    | { readonly id: number; readonly cmd: "register"; readonly algorithms: readonly string[] }
    | { readonly id: number; readonly cmd: "layout"; readonly graph: ElkNode };

  export interface Answer {
    readonly id: number;
    /** The graph, with what was found written into it. */
    readonly data?: ElkNode;
    readonly error?: unknown;
  }

  export class Worker {
    onmessage: (message: { readonly data: Answer }) => void;
    /** Answers before it returns; `postMessage` has a timer call it. */
    readonly dispatcher: { saveDispatch(message: { readonly data: Question }): void };
  }
}
