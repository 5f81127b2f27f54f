import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";

/** What the runner of a workflow takes from a step: outputs, a summary, and commands in what is printed. */

/** Sets outputs of this step. Values may be anything: their end is marked by a word that nobody can know before. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  const file = process.env.GITHUB_OUTPUT;
  if (!file) return;
  for (const [name, value] of Object.entries(outputs)) {
    const end = `end-${randomBytes(16).toString("hex")}`;
    appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
  }
}

/** Adds Markdown to the summary of the job. */
export function addSummary(markdown: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, `${markdown}\n`);
}

/** Tells people something beside the log. */
export function annotate(level: "notice" | "warning" | "error", message: string): void {
  const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  process.stdout.write(`::${level} title=smap::${data}\n`);
}
