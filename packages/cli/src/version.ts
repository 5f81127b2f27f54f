import manifest from "../../../package.json" with { type: "json" };

/** The version of this program; the extension's is the same. */
export const { version } = manifest;
