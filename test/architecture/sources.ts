import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** A source file of a package, and what it imports. */
export interface SourceFile {
  readonly package: string;
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What stands in quotes behind `from` or `import`, types too. */
  readonly imports: readonly string[];
}

/** An import stands at the beginning of a line; what is quoted in a text or a comment does not. */
const statement = /^(?:import|export)\s(?:[^"';]*?\sfrom\s*)?"([^"]+)"/gmu;
const dynamic = /\bimport\(\s*"([^"]+)"/gu;

export function importsOf(text: string): string[] {
  return [...text.matchAll(statement), ...text.matchAll(dynamic)].map(([, name = ""]) => name);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

export const packageNames: readonly string[] = readdirSync(join(root, "packages")).filter((name) =>
  existsSync(join(root, "packages", name, "package.json")),
);

/** Every source file of every package. */
export const sourceFiles: readonly SourceFile[] = packageNames.flatMap((name) =>
  filesIn(join(root, "packages", name, "src"))
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"))
    .map((file) => {
      const text = readFileSync(file, "utf8");
      return { package: name, path: relative(root, file).split(sep).join("/"), text, imports: importsOf(text) };
    }),
);

export interface Manifest {
  readonly exports?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as Manifest;
}

/** The package of an import: `@smap/model` of `@smap/model`, `vscode-languageserver` of `vscode-languageserver/node`. */
export function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The file that a relative import of a file means, from the repository's root. */
export function target(file: SourceFile, name: string): string {
  return relative(root, resolve(root, dirname(file.path), name))
    .split(sep)
    .join("/");
}

/** Everything that a package is made of, style sheets too, as one text. */
export function everythingIn(name: string): string {
  return filesIn(join(root, "packages", name, "src"))
    .filter((file) => /\.(?:tsx?|css)$/u.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}
