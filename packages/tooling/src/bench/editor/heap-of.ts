import { setTimeout as sleep } from "node:timers/promises";

/** Where a Node process that gets SIGUSR1 lets itself be looked into. */
const inspector = "http://127.0.0.1:9229/json/list";

/**
 * What a running Node process holds on its heap after it has collected its garbage, in bytes. One process at a time, since
 * they all answer at the same port; it is closed again afterwards.
 */
export async function heapOf(pid: number): Promise<number> {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await socketAddress());
  try {
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`Process ${pid} does not let itself be looked into.`));
    });
    const ask = askerOf(socket);
    await ask("HeapProfiler.collectGarbage");
    const { usedSize } = await ask<{ usedSize: number }>("Runtime.getHeapUsage");
    socket.send(evaluate("setTimeout(() => process.getBuiltinModule('node:inspector').close(), 50)"));
    return usedSize;
  } finally {
    await sleep(200);
    socket.close();
  }
}

async function socketAddress(): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    await sleep(100);
    const answer = await fetch(inspector).catch(() => undefined);
    const targets = answer ? ((await answer.json()) as { webSocketDebuggerUrl: string }[]) : [];
    if (targets[0]) return targets[0].webSocketDebuggerUrl;
  }
  throw new Error("The process does not answer at the port of the inspector.");
}

function evaluate(expression: string): string {
  return JSON.stringify({ id: 0, method: "Runtime.evaluate", params: { expression } });
}

function askerOf(socket: WebSocket) {
  let last = 0;
  return <Answer>(method: string): Promise<Answer> => {
    const id = ++last;
    return new Promise((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as { id?: number; result: Answer };
        if (answer.id !== id) return;
        socket.removeEventListener("message", listen);
        resolve(answer.result);
      };
      socket.addEventListener("message", listen);
      socket.send(JSON.stringify({ id, method }));
    });
  };
}
