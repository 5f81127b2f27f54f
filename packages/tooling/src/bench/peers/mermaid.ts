import { join } from "node:path";
import { chromium } from "playwright-core";
import { findProgram } from "../../process/programs.ts";
import { warmTimes } from "./warm-times.ts";

interface Mermaid {
  initialize(settings: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** Drawing with Mermaid and its ELK layout in Chromium, in ms: from starting the browser to the first picture, and warm. */
export async function timeMermaid(folder: string, text: string): Promise<{ fresh: number; warm: number[] }> {
  const executablePath = process.env.CHROMIUM ?? findProgram("chromium", "chromium-browser", "google-chrome");
  if (!executablePath) throw new Error("Mermaid draws in Chromium: install it, or set CHROMIUM to its path.");
  const begin = performance.now();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, "node_modules/mermaid/dist/mermaid.min.js") });
    let run = 0;
    const draw = () =>
      page.evaluate(
        async ({ source, id }) => {
          const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
          mermaid.initialize({ startOnLoad: false, layout: "elk", maxEdges: 100_000, maxTextSize: 10_000_000 });
          const from = performance.now();
          const { svg } = await mermaid.render(id, source);
          const time = performance.now() - from;
          if (!svg.includes("<svg")) throw new Error("no picture");
          return time;
        },
        { source: text, id: `map${run++}` },
      );
    await draw();
    const fresh = performance.now() - begin;
    return { fresh, warm: await warmTimes(draw) };
  } finally {
    await browser.close();
  }
}
