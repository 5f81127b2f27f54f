import { statSync } from "node:fs";
import { join } from "node:path";
import { bundleAll, watchAll } from "./build/bundle.ts";
import { writeNotices } from "./build/notices.ts";
import { dist } from "./repository.ts";

/**
 * Bundles everything that is shipped into `dist/`, and writes the licences of what is in there.
 *
 *     npm run build               minified
 *     npm run build -- --check    the same, and fails if the licences in the repository were out of date
 *     npm run build -- --watch    readable, and again at every change
 */
if (process.argv.includes("--watch")) {
  await watchAll();
  console.log("Watching the sources; Ctrl-C ends.");
} else {
  const bundles = await bundleAll(true).catch(() => process.exit(1));
  for (const { entry } of bundles) {
    const kilobytes = Math.round(statSync(join(dist, entry.output)).size / 1000);
    console.log(`${String(kilobytes).padStart(6)} kB  dist/${entry.output}`);
  }
  const upToDate = writeNotices(bundles);
  if (!upToDate && process.argv.includes("--check")) {
    console.error("THIRD-PARTY-NOTICES.txt was out of date; it is written anew, commit it.");
    process.exitCode = 1;
  }
}
