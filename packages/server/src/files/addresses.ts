import { dirname, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The path of a file; undefined for an address that is no file's, such as that of a text never saved. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** One spelling for each address: editors write the same one in several ways (`%20`, `%3A`, the case of a drive). */
export function keyOf(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path.replace(/^[A-Z]:/u, (drive) => drive.toLowerCase()));
}

/** The file that an import names, beside the importing one; only maps can be imported. */
export function importedUri(uri: string, path: string): string | undefined {
  if (!path.endsWith(".smap")) return undefined;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return URL.canParse(encoded, uri) ? new URL(encoded, uri).href : undefined;
}

/** How an import in one file names another: `./other.smap`. */
export function relativePath(from: string, to: string): string | undefined {
  const [own, other] = [pathOf(from), pathOf(to)];
  if (own === undefined || other === undefined) return undefined;
  const steps = relative(dirname(own), other).split(sep).join("/");
  return steps.startsWith("..") ? steps : `./${steps}`;
}
