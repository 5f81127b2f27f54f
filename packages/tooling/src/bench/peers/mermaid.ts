import { join } from "node:path";
import { chromium } from "playwright-core";
import { findProgram } from "../../process/programs.ts";

interface Mermaid {
  initialize(settings: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** Times of drawing with Mermaid and its ELK layout in Chromium, in ms; the first is from starting the browser on. */
export async function timeMermaid(folder: string, text: string, runs: number): Promise<number[]> {
  const executablePath = process.env.CHROMIUM ?? findProgram("chromium", "chromium-browser", "google-chrome");
  if (!executablePath) throw new Error("Mermaid draws in Chromium: install it, or set CHROMIUM to its path.");
  const begin = performance.now();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, "node_modules/mermaid/dist/mermaid.min.js") });
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const time = await page.evaluate(
        async ({ source, id }) => {
          const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
          mermaid.initialize({ startOnLoad: false, layout: "elk", maxEdges: 100_000, maxTextSize: 10_000_000 });
          const from = performance.now();
          const { svg } = await mermaid.render(id, source);
          if (!svg.includes("<svg")) throw new Error("no picture");
          return performance.now() - from;
        },
        { source: text, id: `map${run}` },
      );
      times.push(run === 0 ? performance.now() - begin : time);
      if (performance.now() - begin > 20_000) break;
    }
    return times;
  } finally {
    await browser.close();
  }
}
