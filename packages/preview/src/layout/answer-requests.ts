import type { Problem } from "./messages.ts";

/** Answers the page from within a worker, away from the thread that paints. One request at a time: the page waits for the answer. */
export function answerRequests<Request extends { readonly id: number }, Answer>(
  answerTo: (request: Request) => Promise<Answer>,
): void {
  addEventListener("message", async ({ data }: MessageEvent<Request>) => {
    let answer: Answer | Problem;
    try {
      answer = await answerTo(data);
    } catch (error) {
      answer = { id: data.id, problem: error instanceof Error ? error.message : String(error) };
    }
    postMessage(answer);
  });
}
