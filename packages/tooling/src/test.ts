import { join } from "node:path";
import { run } from "./process/run.ts";
import { root } from "./repository.ts";

/**
 * Everything that must hold before a change is taken, in the order in which a fault is found soonest. Stops at the first
 * that does not.
 *
 *     npm test
 */
const steps: readonly (readonly [what: string, command: string, options: readonly string[]])[] = [
  ["Types", "tsc", ["-p", "."]],
  ["Lint and format", "biome", ["check", "."]],
  ["Build", "npm", ["run", "--silent", "build"]],
  ["Tests", "npm", ["run", "--silent", "unit"]],
  ["Package", "node", [join(root, "packages/tooling/run.mjs"), "package"]],
  ["Tests in VS Code", "npm", ["run", "--silent", "e2e"]],
];

for (const [what, command, options] of steps) {
  console.log(`\n── ${what}`);
  try {
    await run(command, options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
