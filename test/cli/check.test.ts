import { expect, test } from "vitest";
import { Folder, fine, warned, wrong } from "./run.ts";

const folder = new Folder({
  "fine.smap": fine,
  "warned.smap": warned,
  "wrong.smap": wrong,
  "more/deep/fine.smap": fine,
  "more/notes.md": "no map",
  "drafts/wrong.smap": wrong,
  "node_modules/x/wrong.smap": wrong,
  ".gitignore": "drafts/\n",
  ".git/HEAD": "ref: refs/heads/main\n",
});

test("ends with 0 when there are only warnings, 1 with errors, 2 when it cannot be done", () => {
  expect(folder.smap(["check", "fine.smap", "warned.smap"]).status).toBe(0);
  expect(folder.smap(["check", "wrong.smap"]).status).toBe(1);
  expect(folder.smap(["check", "missing.smap"])).toMatchObject({ status: 2, output: "" });
  expect(folder.smap(["check", "missing.smap"]).messages).toContain(
    "There is no file, folder or map at “missing.smap”.",
  );
});

test("fails on warnings where they are limited", () => {
  expect(folder.smap(["check", "warned.smap", "--max-warnings", "0"]).status).toBe(1);
  expect(folder.smap(["check", "warned.smap", "--max-warnings", "1"]).status).toBe(0);
  expect(folder.smap(["check", "warned.smap", "--max-warnings", "few"]).status).toBe(2);
});

test.each(["chek", "check --fromat json", "check --format yaml", "export", "rules no-such-rule", "watch -"])(
  "“smap %s” is no usage",
  (line) => {
    const { status, output, messages } = folder.smap(line.split(" "));
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(messages).not.toContain("    at ");
    expect(messages.length).toBeGreaterThan(10);
  },
);

const pathsOf = (args: readonly string[]) =>
  (JSON.parse(folder.smap(["check", "--format", "json", ...args]).output).files as { path: string }[]).map(
    ({ path }) => path,
  );

test("searches folders, but not what git ignores nor what npm installs", () => {
  expect(pathsOf([])).toEqual(["fine.smap", "more/deep/fine.smap", "warned.smap", "wrong.smap"]);
  expect(pathsOf(["more"])).toEqual(["more/deep/fine.smap"]);
});

test("takes globs, files by name even if ignored, and each map once", () => {
  expect(pathsOf(["**/fine.*", "more/**"])).toEqual(["fine.smap", "more/deep/fine.smap"]);
  expect(pathsOf(["drafts/wrong.smap"])).toEqual(["drafts/wrong.smap"]);
  expect(pathsOf(["fine.smap", "./fine.smap", "f*.smap"])).toEqual(["fine.smap"]);
});

test("says so when a folder has no map", () => {
  const empty = new Folder();
  expect(empty.smap(["check"])).toMatchObject({ status: 0, messages: "There is no map at “.”.\n" });
});

test("reads standard input, under the settings of the file that it stands for", () => {
  const settings = new Folder({ "strict/smap.config.json": '{ "rules": { "unlinked-objective": "error" } }' });
  expect(settings.smap(["check", "-"], warned).status).toBe(0);
  const { status, output } = settings.smap(["check", "-", "--stdin-path", "strict/a.smap", "--format", "json"], warned);
  expect(status).toBe(1);
  expect(JSON.parse(output).files[0]).toMatchObject({ path: "strict/a.smap", findings: [{ severity: "error" }] });
});

test("stops at settings that mean nothing, with the place", () => {
  const settings = new Folder({ "a.smap": fine, "smap.config.json": '{\n  "rules": { "no-link": "off" }\n}\n' });
  const { status, output, messages } = settings.smap(["check"]);
  expect({ status, output }).toEqual({ status: 2, output: "" });
  expect(messages).toMatch(/smap\.config\.json:2: .*“no-link”.*“no-links”/u);
});

test("colours nothing that does not go to a terminal", () => {
  expect(folder.smap(["check", "wrong.smap"], "", { FORCE_COLOR: "" }).output).not.toContain("\u001B");
});

test("shows the line, the place and the fix", () => {
  expect(folder.smap(["check", "wrong.smap"]).output).toContain(`    turnaround -> nowhere
                  ~~~~~~~`);
});

test("marks the place below wide letters and beside combined ones", () => {
  const text = fine.replace(
    "turnaround -> on-time",
    "turnaround -> on-time\n顧客 -> nowhere\nqualite\u0301 -> nowhere",
  );
  const { output } = new Folder().smap(["check", "-"], `${text}`);
  expect(output).toContain("    顧客 -> nowhere\n    ~~~~\n");
  expect(output).toContain("    顧客 -> nowhere\n            ~~~~~~~\n");
  expect(output).toContain("    qualite\u0301 -> nowhere\n               ~~~~~~~\n");
});

test("control characters of a file do not reach the terminal", () => {
  const { output } = new Folder({ "a.smap": 'map "\u001B[31mred\u001B]0;title\u0007"\n' }).smap(["check", "a.smap"]);
  expect(output).not.toContain("\u001B");
  expect(output).not.toContain("\u0007");
});

test("every command explains itself, with examples", () => {
  const commands = folder.smap(["--help"]).output.matchAll(/^ {2}([a-z]+) (?:\[|<)/gmu);
  const names = [...commands].map(([, name = ""]) => name).filter((name) => name !== "help");
  expect(names).toEqual(expect.arrayContaining(["check", "format", "export", "rules", "new", "watch", "diff", "lsp"]));
  for (const name of names) {
    const { status, output } = folder.smap([name, "--help"]);
    expect(status).toBe(0);
    expect(output).toMatch(new RegExp(`Examples:\\n  smap ${name}`, "u"));
  }
  expect(folder.smap(["--version"]).output).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
