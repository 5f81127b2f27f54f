import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { exportMap } from "./support/export.ts";
import { useWorkbench } from "./support/use-workbench.ts";
import { patience } from "./support/workbench.ts";

const evil = "http://evil.example/";

/** Markup, scripts, styles and addresses wherever a map takes text. */
const hostile = `map hostile "<script>fetch('${evil}1')</script><img src=${evil}2>"
vision "</text><style>*{display:none}</style>"
description "javascript:alert(1)"

perspective process "\\"><iframe src=${evil}3></iframe>" {
  cluster operations "[link](command:workbench.action.quit) $(error)" {
    objective one "<b>bold</b> <a href='${evil}4'>x</a>" as production {
      code "<i>"
      owner "=HYPERLINK(\\"${evil}5\\")"
      description "\u202Eevil \u0007 ${evil}6"
    }
    objective two "<svg onload=fetch('${evil}7')>" as supply { -> one "<img src=${evil}8 onerror=alert(1)>" }
  }
}
`;

/** Two maps, one of which leads to an objective of the other. */
const group = `map "The group"
perspective financial { objective value "Be worth more each year" as shareholder-value }
`;
const unit = `map "The unit"
import group from "./group.smap"

perspective financial { objective profit "Earn more on each loaf" as shareholder-value }

profit -> group.value
`;

describe("in a workspace that is not trusted", () => {
  const workbench = useWorkbench({
    files: { "bakery.smap": bakery, "group.smap": group, "hostile.smap": hostile, "unit.smap": unit },
    settings: { "security.workspace.trust.enabled": true },
  });

  it("a map is drawn and checked", async () => {
    const editor = workbench();
    const restricted = editor.page.locator(".statusbar-item", { hasText: "Restricted Mode" });
    // Older releases ask first, sooner or later.
    const refuse = editor.page.getByRole("button", { name: "No, I don't trust the authors" });
    await editor.page.addLocatorHandler(refuse, () => refuse.click());
    await editor.openBoth("bakery.smap");
    await editor.preview.card("bake").waitFor();
    await (await editor.problems("missing-proposition")).waitFor();
    await restricted.waitFor();
  });

  it("a hostile map shows as text, and nothing is loaded or run", async () => {
    const editor = workbench();
    const asked: string[] = [];
    editor.page.on("request", (request) => asked.push(request.url()));
    const dialogs: string[] = [];
    editor.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await editor.openFile("hostile.smap");
    await editor.preview.card("one").filter({ hasText: "<b>bold</b>" }).waitFor();
    await editor.preview.card("two").hover();
    await editor.preview.card("two").click();
    await editor.preview.button("Balance").first().click();
    await editor.run("View: Focus Active Editor Group");
    expect(await editor.preview.root.locator("script, iframe, img, a[href^=http]").count()).toBe(0);
    expect(asked.filter((url) => url.startsWith(evil))).toEqual([]);
    expect(dialogs).toEqual([]);
  });

  it("a map is exported, with what it imports", async () => {
    const editor = workbench();
    await editor.openFile("unit.smap");
    await editor.preview.drawn("The unit").waitFor();
    const file = join(editor.folder, "unit.html");
    await exportMap(editor, "HTML", file);
    const isWhole = async () => (await readFile(file, "utf8").catch(() => "")).includes("Be worth more");
    await expect.poll(isWhole, { timeout: patience }).toBe(true);
  });

  it("the preview has no violation of the rules for access", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.preview.card("bake").click();
    const frame = await (await editor.preview.root.elementHandle())?.ownerFrame();
    await frame?.evaluate(axe.source);
    const violations = await frame?.evaluate(async () => {
      const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
    });
    expect(violations).toEqual([]);
  });
});
