import { describe, expect, test } from "vitest";
import { everythingIn, importsOf, manifestOf, packageNames, packageOf, sourceFiles, target } from "./sources.ts";

/**
 * Which packages a package may import, and which libraries beside those of its manifest it needs nothing of. The table of
 * docs/ARCHITECTURE.md.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  method: ["model"],
  language: ["model", "method"],
  diagram: ["model"],
  exchange: ["model", "diagram"],
  protocol: ["model"],
  server: ["model", "method", "language", "diagram", "protocol"],
  preview: ["model", "diagram", "exchange", "protocol"],
  vscode: ["protocol"],
  cli: ["model", "method", "language", "diagram", "exchange", "protocol", "server"],
  "review-action": [],
  tooling: ["model", "method", "language", "diagram", "exchange", "protocol", "server", "preview", "vscode", "cli"],
};

/** Packages that may touch files, processes and the network. All others run in a browser as they do in Node. */
const mayTouchTheMachine = new Set(["server", "cli", "vscode", "review-action", "tooling"]);

/** The page of the preview has to fetch the scripts and fonts that lie beside it; its policy allows nothing else. */
const mayFetch = new Set(["packages/preview/src/own-files.ts"]);

const isOwn = (name: string) => name.startsWith("@smap/");

test("the table names every package", () => {
  expect(Object.keys(mayImport).sort()).toEqual(expect.arrayContaining([...packageNames]));
});

test("imports are found wherever they stand", () => {
  const text = `import a from "./a.ts";\nimport {\n  b,\n} from "b";\nexport * from "c";\nimport "d";\nawait import("e");\nimport type { F } from "f";\nconst g = 'import "g"';`;
  expect(importsOf(text)).toEqual(["./a.ts", "b", "c", "d", "f", "e"]);
});

describe.each(packageNames)("%s", (name) => {
  const files = sourceFiles.filter((file) => file.package === name);
  const manifest = manifestOf(name);
  const all = files.flatMap((file) => file.imports.map((what) => ({ file: file.path, what })));

  test("imports only what it may", () => {
    const allowed = new Set((mayImport[name] ?? []).map((other) => `@smap/${other}`));
    expect(all.filter(({ what }) => isOwn(what) && !allowed.has(packageOf(what)))).toEqual([]);
  });

  test("reaches other packages by what they offer", () => {
    const offered = (what: string) => {
      const { exports } = manifestOf(packageOf(what).slice("@smap/".length));
      const rest = `.${what.slice(packageOf(what).length)}`;
      return typeof exports === "string" ? rest === "." : exports !== undefined && rest in exports;
    };
    expect(all.filter(({ what }) => isOwn(what) && !offered(what))).toEqual([]);
    const outside = all.filter(({ what }) => what.startsWith("../") && leaves(what));
    expect(outside).toEqual([]);

    function leaves(what: string) {
      return what.includes("/packages/") || what.startsWith("../../../../");
    }
  });

  test("declares every library that it imports", () => {
    const declared = { ...manifest.dependencies, ...(name === "tooling" ? manifest.devDependencies : {}) };
    // The editor is there when the extension runs, or a benchmark's, and the repository's own tools are there for its tooling.
    const given =
      name === "vscode" ? ["vscode"] : name === "tooling" ? ["esbuild", "playwright-core", "tinybench", "vscode"] : [];
    const undeclared = all.filter(({ what }) => {
      const library = packageOf(what);
      if (what.startsWith(".") || what.startsWith("node:") || isOwn(what)) return false;
      return !(library in declared) && !given.includes(library);
    });
    expect(undeclared).toEqual([]);
  });

  test("needs every library that it declares", () => {
    const text = everythingIn(name);
    // What is written in JSX imports its library without a word.
    const isUsed = (library: string) =>
      new RegExp(`["']${library}(?:/[^"']*)?["']`, "u").test(text) || (library === "preact" && /\/>|<\//u.test(text));
    expect(Object.keys(manifest.dependencies ?? {}).filter((library) => !isUsed(library))).toEqual([]);
  });

  if (!mayTouchTheMachine.has(name))
    test("touches no file, process or network", () => {
      expect(all.filter(({ what }) => what.startsWith("node:"))).toEqual([]);
      const calls = files.filter(({ text }) => /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/u.test(text));
      expect(calls.map(({ path }) => path).filter((path) => !mayFetch.has(path))).toEqual([]);
    });
});

test("the server draws without elkjs, which is larger than all else together", () => {
  const server = sourceFiles.filter((file) => file.package === "server").flatMap(({ imports }) => imports);
  expect(new Set(server.filter((what) => packageOf(what) === "@smap/diagram"))).toEqual(new Set(["@smap/diagram/own"]));
  const reached = new Set(["packages/diagram/src/own.ts"]);
  for (const path of reached) {
    const file = sourceFiles.find((one) => one.path === path);
    for (const name of file?.imports ?? [])
      if (file) reached.add(name.startsWith(".") ? target(file, name) : packageOf(name));
  }
  expect(reached).toContain("packages/diagram/src/layout/own-gaps.ts");
  expect(reached).not.toContain("elkjs");
});

test("syntax-tree types never leave the language", () => {
  const outside = sourceFiles.filter((file) => file.package !== "language" && file.package !== "tooling");
  const reaching = outside.filter(({ imports }) =>
    imports.some((what) => packageOf(what) === "langium" || what.includes("generated/ast")),
  );
  expect(reaching.map(({ path }) => path)).toEqual([]);
  const offered = sourceFiles.find(({ path }) => path === "packages/language/src/index.ts")?.imports ?? [];
  expect(offered.filter((what) => /generated|\/parse\/|\/lex\//u.test(what))).toEqual([]);
});
