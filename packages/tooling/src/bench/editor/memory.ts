import { readdirSync, readFileSync } from "node:fs";
import { heapOf } from "./heap-of.ts";
import type { Session } from "./session.ts";

/** What the parts of an editor hold, in bytes; heaps after a collection of their garbage. */
export interface Memory {
  readonly serverHeap: number;
  readonly server: number;
  readonly hostHeap: number;
  readonly host: number;
  /** Of the workbench and the preview: they share a process. */
  readonly pageHeap: number;
  readonly nodes: number;
  /** Of all the browser's pages and workers. */
  readonly pages: number;
}

/** Looks at the language server, the extension host, and the page with the preview in it. Linux only, where `/proc` is. */
export async function memoryOf({ page, browser, home }: Session): Promise<Memory> {
  const server = serverIn(home);
  const host = Number(statusOf(server, "PPid"));
  const pages = await page.context().newCDPSession(page);
  await pages.send("HeapProfiler.collectGarbage");
  const { usedSize } = await pages.send("Runtime.getHeapUsage");
  const { nodes } = await pages.send("Memory.getDOMCounters");
  await pages.detach();
  const all = await browser.newBrowserCDPSession();
  const { processInfo } = await all.send("SystemInfo.getProcessInfo");
  await all.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return {
    serverHeap: await heapOf(server),
    server: residentOf(server),
    hostHeap: await heapOf(host),
    host: residentOf(host),
    pageHeap: usedSize,
    nodes,
    pages: renderers.reduce((sum, pid) => sum + residentOf(pid), 0),
  };
}

/** The process of our language server whose extension lies in a folder. */
function serverIn(home: string): number {
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    const command = readOr(`/proc/${name}/cmdline`).split("\0");
    if (command.some((word) => word.startsWith(home) && word.endsWith("server.cjs"))) return Number(name);
  }
  throw new Error("The language server does not run.");
}

function residentOf(pid: number): number {
  return Number.parseInt(statusOf(pid, "VmRSS"), 10) * 1024;
}

function statusOf(pid: number, field: string): string {
  return new RegExp(`^${field}:\\s*(.*)$`, "mu").exec(readOr(`/proc/${pid}/status`))?.[1] ?? "";
}

/** A process may end while it is looked at. */
function readOr(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
