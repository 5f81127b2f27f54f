import type { FromPreview, ToPreview } from "@smap/protocol";
import type { Kept } from "./state/kept.ts";

/** What VS Code gives the script of a webview. */
interface WebviewApi {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi(): WebviewApi;
}

/** The extension, as the page sees it. */
export interface Host {
  send(message: FromPreview): void;
  /** What an earlier page of this panel kept, for whoever can read it. */
  kept(): unknown;
  keep(kept: Kept): void;
}

export function connect(receive: (message: ToPreview) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
    if (typeof data === "object" && data !== null && "type" in data) receive(data);
  });
  return {
    send: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (kept) => api.setState(kept),
  };
}
