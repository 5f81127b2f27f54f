import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/use-workbench.ts";

const title = "Bake twice a day";
/** The map, with its objective under another title. */
const as = (other: string): string => bakery.replace(title, other);

/** Names that a command line would take for options, or fall apart at. */
const awkward = { folder: "Über uns; 2027 & “mehr”", file: "-rf.smap" };
const awkwardPath = `${awkward.folder}/${awkward.file}`;

/** What is asked first, and by the kind of version then. */
const question = "Compare the map with…";
const branches = "Branch or Tag…";
const commits = "Commits that changed this map";

describe("a map is compared", () => {
  const workbench = useWorkbench({
    files: {
      "bakery.smap": as("Bake on Sundays"),
      "old-name.smap": as("Bake on Sundays"),
      "other.smap": as("Bake elsewhere"),
      "note.md": "A note",
      [awkwardPath]: as("Bake on Sundays"),
    },
    // Else what is typed would be saved before it is compared.
    settings: { "files.autoSave": "off" },
  });

  const write = (path: string, text: string) => writeFile(join(workbench().folder, path), text);

  beforeAll(async () => {
    const git = (...options: string[]) => execFileSync("git", options, { cwd: workbench().folder });
    const commit = (message: string) =>
      git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-a", "-m", message);
    git("init", "-q", "-b", "main");
    git("add", ".");
    commit("Open on Sundays");
    git("branch", "sundays");
    for (const path of ["bakery.smap", awkwardPath]) await write(path, as("Bake at night"));
    commit("Bake at night");
    git("mv", "old-name.smap", "new-name.smap");
    for (const path of ["bakery.smap", "new-name.smap", awkwardPath]) await write(path, bakery);
    await write("note.md", "Another note");
  });

  beforeEach(async () => {
    const editor = workbench();
    // Away from what has a hover, which would lie over the palette.
    await editor.page.mouse.move(700, 600);
    await editor.explorer();
    const tabs = editor.page.locator(".tabs-container .tab");
    const dirty = editor.page.locator(".tabs-container .tab.dirty");
    if ((await dirty.count()) > 0) {
      await editor.press("Control+1");
      await editor.run("File: Revert File");
      await dirty.first().waitFor({ state: "detached" });
    }
    if ((await tabs.count()) > 0) await editor.run("View: Close All Editors");
    await tabs.first().waitFor({ state: "detached" });
  });

  const input = (placeholder: string): Locator =>
    workbench().page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`).filter({ visible: true });

  /** Runs the command until it asks: the palette may still show the list of an earlier question. */
  async function compareWith(): Promise<void> {
    const editor = workbench();
    await editor.until(async () => {
      await editor.press("Escape", "F1");
      const palette = editor.page.locator(".quick-input-widget input").filter({ visible: true }).first();
      await palette.pressSequentially("Compare Map With…", { delay: 15 });
      await editor.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "With…" }).waitFor();
      await editor.press("Enter");
      // The first time, Git has yet to be asked for its repositories.
      await input(question).waitFor({ timeout: 20_000 });
    });
  }

  /** Answers questions, each with the entry that reads so. */
  async function choose(answers: readonly (readonly [placeholder: string, answer: string])[]): Promise<void> {
    for (const [placeholder, answer] of answers) {
      await input(placeholder).waitFor();
      const rows = workbench().page.locator(".quick-input-widget .monaco-list-row").filter({ visible: true });
      await rows.filter({ hasText: answer }).first().click();
    }
  }

  /** The entry in the list of changes that says that the objective has another title. */
  const retitled = (before: string, after: string): Locator =>
    workbench().preview.frame.locator(".change-list .change", {
      hasText: `Objective “${before}” retitled “${after}”`,
    });

  const isRetitled = (before: string, after: string): Promise<void> => retitled(before, after).waitFor();

  /**
   * Opens a menu and chooses an entry, until what is asked for is there: a menu is closed when what it belongs to is drawn
   * anew, as the explorer is when Git has news.
   */
  async function chooseInMenu(open: () => Promise<void>, entry: string, wanted: Locator): Promise<void> {
    const editor = workbench();
    const item = editor.page.locator(".monaco-menu .action-item", { hasText: entry }).first();
    await editor.until(async () => {
      if (await wanted.isVisible()) return;
      if (!(await item.isVisible())) await open();
      // The editor ignores a button that comes up right after the menu was opened.
      await item.click({ delay: 300 });
      await wanted.waitFor();
    });
  }

  const byMenuOf = (place: Locator, entry: string, wanted: Locator): Promise<void> =>
    chooseInMenu(() => place.click({ button: "right" }), entry, wanted);

  function byTitleBar(): Promise<void> {
    const more = workbench().page.locator(".editor-group-container.active .editor-actions .codicon-toolbar-more");
    return chooseInMenu(() => more.click(), "Compare Map With…", input(question));
  }

  async function openMap(name = "bakery.smap"): Promise<void> {
    await workbench().openFile(name);
    await workbench().previewButton().waitFor();
  }

  /** Types at the end of the objective's title. */
  async function retitle(more: string): Promise<void> {
    await openMap();
    await workbench().goToEndOf("bakery.smap", `"${title}`);
    await workbench().type(more);
  }

  it.each([
    [
      "a branch",
      [
        [question, branches],
        [branches, "sundays"],
      ],
      "Bake on Sundays",
    ],
    [
      "a commit",
      [
        [question, "Commit…"],
        [commits, "Open on Sundays"],
      ],
      "Bake on Sundays",
    ],
    ["the last commit", [[question, "HEAD"]], "Bake at night"],
    [
      "another file",
      [
        [question, "File…"],
        ["File…", "other.smap"],
      ],
      "Bake elsewhere",
    ],
  ] as const)("with %s, while it is typed", async (_, answers, before) => {
    // The list of files has those that are open, also where files cannot be searched, as in the oldest editor here.
    await openMap("other.smap");
    await openMap();
    await compareWith();
    await choose(answers);
    await isRetitled(before, title);
    await retitle(", never late");
    await isRetitled(before, `${title}, never late`);
  });

  it("with its saved version, until it is saved", async () => {
    const editor = workbench();
    await openMap();
    await compareWith();
    await choose([[question, "Saved Version"]]);
    const nothing = editor.preview.frame.getByText("Both versions say the same.");
    await nothing.waitFor();
    await retitle(", never late");
    await isRetitled(title, `${title}, never late`);
    await editor.save("bakery.smap", (text) => text.includes("never late"));
    await nothing.waitFor();
    await write("bakery.smap", bakery);
  });

  it("with another file, as other programs change it", async () => {
    await openMap("other.smap");
    await openMap();
    await compareWith();
    await choose([
      [question, "File…"],
      ["File…", "other.smap"],
    ]);
    await isRetitled("Bake elsewhere", title);
    await write("other.smap", as("Bake abroad"));
    await isRetitled("Bake abroad", title);
    await write("other.smap", as("Bake elsewhere"));
  });

  it("with the file that it was renamed from", async () => {
    await openMap("new-name.smap");
    await compareWith();
    await choose([[question, "HEAD"]]);
    await isRetitled("Bake on Sundays", title);
  });

  it("from the title bar of its text", async () => {
    await openMap();
    await byTitleBar();
    await choose([[question, "HEAD"]]);
    await isRetitled("Bake at night", title);
  });

  it("from the title bar of its picture", async () => {
    const editor = workbench();
    await editor.openBoth("bakery.smap");
    await editor.tab("Map bakery.smap").click();
    await byTitleBar();
    await choose([[question, "HEAD"]]);
    await isRetitled("Bake at night", title);
  });

  it("from the explorer", async () => {
    await byMenuOf(workbench().entry("bakery.smap"), "Compare Map With…", input(question));
    await choose([[question, "HEAD"]]);
    await isRetitled("Bake at night", title);
  });

  it("from Source Control, while no map is open", async () => {
    const editor = workbench();
    await editor.press("Control+Shift+G");
    const row = (name: string) => editor.page.locator(`.scm-view .monaco-list-row[aria-label^="${name}"]`);
    const refused = editor.page.getByText("“note.md” is not a strategy map.").first();
    await byMenuOf(row("note.md"), "Compare Map with HEAD", refused);
    await editor.run("Notifications: Clear All Notifications");
    await byMenuOf(row("bakery.smap"), "Compare Map with HEAD", retitled("Bake at night", title));
  });

  it("where the folder and the file are called like options and commands", async () => {
    const editor = workbench();
    await editor.entry(awkward.folder).click();
    await openMap(awkward.file);
    await compareWith();
    await choose([
      [question, "Commit…"],
      [commits, "Open on Sundays"],
    ]);
    await isRetitled("Bake on Sundays", title);
    await openMap(awkward.file);
    await compareWith();
    await choose([[question, "HEAD"]]);
    await isRetitled("Bake at night", title);
  });

  it("and the keys step through the changes, not through the text", async () => {
    const editor = workbench();
    await openMap();
    await compareWith();
    await choose([[question, "HEAD"]]);
    const change = retitled("Bake at night", title);
    await change.waitFor();
    await editor.press("n");
    await change.and(editor.preview.frame.locator(".is-at")).waitFor();
    expect(await editor.page.locator(".tabs-container .tab.dirty").count()).toBe(0);
  });

  it("and each change leads to the text of either side", async () => {
    const editor = workbench();
    await openMap();
    await compareWith();
    await choose([[question, "HEAD"]]);
    const change = retitled("Bake at night", title);
    await change.getByRole("button", { name: "HEAD", exact: true }).click();
    const shown = (text: string) => editor.page.locator(".editor-instance .view-line", { hasText: text });
    await shown("Bake at night").click();
    // Who reads the other side still compares.
    await change.getByRole("button", { name: "Working copy", exact: true }).click();
    await shown(title).waitFor();
    expect(await change.isVisible()).toBe(true);
  });
});
