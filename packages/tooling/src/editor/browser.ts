import { type Browser, chromium } from "playwright-core";
import { findProgram } from "../process/programs.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's own Chromium or Chrome, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM ?? findProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  if (!executablePath) {
    throw new Error(
      "The end-to-end tests need Chromium. On Debian or Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM to its path.",
    );
  }
  return chromium.launch({ executablePath, args: quiet });
}
