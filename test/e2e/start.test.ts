import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../packages/tooling/src/repository.ts";
import { patience } from "./support/workbench.ts";

interface Started {
  readonly process: ChildProcess;
  readonly address: string;
}

/** Runs `npm start` as somebody without an installed VS Code, until it says its address. */
async function start(): Promise<Started> {
  const started = spawn(process.execPath, [join(root, "packages/tooling/src/start.ts"), "--web"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
  };
  started.stdout.on("data", listen);
  started.stderr.on("data", listen);
  await expect.poll(() => said, { timeout: patience }).toMatch(/Ctrl-C ends it\./);
  return { process: started, address: /http:\S+/.exec(said)?.[0] ?? said };
}

test("npm start serves the examples, also when its port is taken, and Ctrl-C ends all of it", async () => {
  const other = createServer();
  // Whoever has the port already, we or another: it is taken.
  other.on("error", () => undefined).listen(8137, "127.0.0.1");
  try {
    const { process: started, address } = await start();
    expect(new URL(address).port).not.toBe("8137");
    const answer = await fetch(address, { redirect: "manual" });
    expect(answer.status).toBe(302);
    const editor = answer.headers.get("location") ?? "";
    expect(decodeURIComponent(editor)).toContain("examples/lumen.smap");
    expect(await (await fetch(editor)).text()).toContain("workbench");
    started.kill("SIGINT");
    const [status] = (await once(started, "exit")) as [number | null];
    expect(status).toBe(0);
    await expect(fetch(editor)).rejects.toThrow();
  } finally {
    other.close();
  }
});
