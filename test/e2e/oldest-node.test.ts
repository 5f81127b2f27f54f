import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { dist, root } from "../../packages/tooling/src/repository.ts";

/** The command line as it is shipped, run by a Node. */
function smap(node: string, options: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(node, [join(dist, "smap.cjs"), ...options], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

test("the editor's Node is the oldest that the manifest names", () => {
  const { node } = inject("editors").oldest.installed;
  expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout).toMatch(/^v20\./);
});

test.each([
  [["check", "examples", "--format", "json"]],
  [["format", "--check", "examples"]],
  [["export", "examples/lumen.smap", "--format", "svg", "-o", "-"]],
  [["export", "examples/mobil.smap", "--format", "layout", "-o", "-"]],
  [["rules"]],
])("smap %s does on the oldest Node what it does on ours", (options) => {
  const oldest = smap(inject("editors").oldest.installed.node, options);
  expect(oldest.status, oldest.output).toBe(0);
  expect(oldest).toEqual(smap(process.execPath, options));
});
