import { statSync } from "node:fs";
import { packageExtension } from "./package/package-extension.ts";

/**
 * Packages the extension of what is built: `dist/smap-….vsix`.
 *
 *     npm run package
 */
const target = await packageExtension();
console.log(`${String(Math.round(statSync(target).size / 1000)).padStart(6)} kB  ${target}`);
