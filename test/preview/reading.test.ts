import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportFormats } from "@smap/protocol";
import { describe, expect, test } from "vitest";
import { violationsIn } from "./axe.ts";
import { usePanels } from "./use-panels.ts";
import type { BodyClass } from "./vscode-colours.ts";

const example = (name: string) => readFileSync(join(import.meta.dirname, `../../examples/${name}.smap`), "utf8");
const lumen = example("lumen");

const open = usePanels();

describe.each<BodyClass>(["vscode-light", "vscode-dark", "vscode-high-contrast"])("in %s", (theme) => {
  test("there is nothing that axe-core complains of", async () => {
    const panel = await open({ theme });
    await panel.show(example("stockton"));
    await panel.page.getByRole("button", { name: /^Balance/u }).click();
    await panel.card("s4").or(panel.page.locator('.map [data-kind="objective"]')).first().click();
    await panel.page.getByRole("button", { name: "Filter" }).click();
    expect(await violationsIn(panel.page)).toEqual([]);
  });
});

test("what was meant for a page before it does no harm to one that knows no map yet", async () => {
  const panel = await open();
  await panel.post({ type: "map-delta", delta: { map: { title: ["N"] } } });
  await panel.show('map "M"\nperspective customer {\n  objective happy "Be happy"\n}\n');
});

test("the map is a tree to a screen reader, and Tab and arrows walk it", async () => {
  const panel = await open();
  await panel.show(
    'map "M"\nperspective customer {\n  objective happy "Be happy"\n}\nperspective process {\n  cluster operations {\n    critical objective turn "Turn fast"\n  }\n}\nturn -> happy "because"\n',
  );
  const items = panel.page.getByRole("tree").getByRole("treeitem");
  expect(await items.allTextContents()).toEqual([
    "Perspective Customer, 1 objective",
    "Be happy, 1 cause, 0 effects",
    "Perspective Internal processes, 1 objective",
    "Cluster Operational processes, 1 objective",
    "Turn fast, critical, 0 causes, 1 effect",
    "leads to Be happy: because",
    "Cluster Customer management, 0 objectives",
    "Cluster Innovation, 0 objectives",
    "Cluster Regulatory & social, 0 objectives",
  ]);
  await panel.page.locator('[role="treeitem"][tabindex="0"]').focus();
  await panel.page.keyboard.press("End");

  await panel.card("turn").and(panel.page.locator(".is-focused")).waitFor();
  await panel.page.keyboard.press("ArrowUp");
  await panel.card("happy").and(panel.page.locator(".is-focused")).waitFor();
  await panel.page.keyboard.press("Enter");
  expect(await panel.next("reveal")).toMatchObject({ focus: true, range: { start: { line: 2 } } });
});

test("pointing at a card shows its chain, and the rest fades", async () => {
  const panel = await open();
  await panel.show(
    'map "M"\nperspective process {\n  objective a\n  objective b\n  objective c\n  objective d\n}\na -> b -> c\n',
  );
  await panel.card("b").hover();
  await panel.page.locator('.map [data-id="d"].is-faded').waitFor();
  expect(await panel.page.locator(".map .is-faded").count()).toBe(1);
  expect(await panel.page.locator('.map [data-kind="link"].is-chain').count()).toBe(2);
});

test.each(["/", "Control+F"])("%s searches, finds cards and walks through them", async (key) => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.keyboard.press(key);
  await panel.page.keyboard.type("LAMP");
  const count = await panel.page.locator(".map .is-match").count();
  expect(count).toBeGreaterThan(1);
  await panel.page.keyboard.press("Enter");
  await panel.page.getByText(`1 of ${count}`).waitFor();
  expect(await panel.page.locator(".map .is-focused.is-match").count()).toBe(1);
});

test("filters fade what they hold back", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Filter" }).click();
  await panel.page.getByRole("checkbox", { name: /^Critical/u }).check();
  await panel.page.getByText("2 of 24 objectives").waitFor();
  expect(await panel.page.locator('.map [data-kind="objective"].is-filtered').count()).toBe(22);
  await panel.page.keyboard.press("Escape");
  await panel.page.getByRole("button", { name: "Filter (1)" }).waitFor();
});

test("a scorecard shows the measures", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Scorecard" }).click();
  await panel.page.locator('.map [data-part="measures"]').first().waitFor();
});

test("the balance panel tells the figures and the findings of each cluster, and fixes them", async () => {
  const panel = await open();
  const text =
    'map "M"\nperspective process {\n  cluster operations {\n    critical objective turn "Turn fast"\n  }\n  cluster innovation {\n    waive empty-cluster because "Not this year"\n  }\n}\n';
  await panel.show(text);
  await panel.page.getByRole("button", { name: /^Balance/u }).click();
  const operations = panel.page.locator('[data-group="process.operations"]');
  expect(await operations.textContent()).toContain("1 objective · 1 critical");
  expect(await panel.page.locator('[data-group="process.innovation"]').textContent()).toContain(
    "Waived: Not this year",
  );
  const missing = panel.page.locator('[data-group="process.customer-management"]');
  expect(await missing.textContent()).toContain("No objective");
  await missing.locator(".finding-text").first().click();
  expect((await panel.next("reveal")).focus).toBe(false);
  await missing.getByRole("button", { name: /Add the cluster/u }).click();
  expect(await panel.obey()).toContain("cluster customer-management {");
});

test("the balance panel is worked through by keys alone", async () => {
  const panel = await open();
  await panel.show(
    'map "M"\nperspective customer {\n  objective happy "Be happy"\n}\nperspective process {\n  cluster operations {\n    objective turn "Turn fast"\n  }\n}\n',
  );
  const active = () =>
    panel.page.evaluate(() => document.activeElement?.closest("[data-rule]")?.getAttribute("data-rule"));
  const button = panel.page.getByRole("button", { name: /^Balance/u });
  await button.press("Enter");
  const findings = panel.page.locator(".balance .finding");
  expect(await active()).toBe(await findings.first().getAttribute("data-rule"));
  const before = await panel.page.locator(".balance .fix").first().textContent();
  await panel.page.locator(".balance .fix").first().press("Enter");
  await panel.obey();
  await expect.poll(() => panel.page.locator(".balance .fix").first().textContent()).not.toBe(before);
  expect(await active()).toBe(await findings.first().getAttribute("data-rule"));
  await panel.page.keyboard.press("Escape");
  await panel.page.locator(".balance").waitFor({ state: "detached" });
  expect(await panel.page.evaluate(() => document.activeElement?.classList.contains("balance-button"))).toBe(true);
});

test("the balance takes the keyboard when it is asked for, and not when it is there again", async () => {
  const panel = await open();
  const text = 'map "M"\nperspective process {\n  objective a "A"\n}\n';
  await panel.show(text);
  await panel.post({ type: "balance", isFromText: false });
  const active = () => panel.page.evaluate(() => document.activeElement?.className);
  await expect.poll(active).toContain("finding-text");
  await panel.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await panel.type("");
  await panel.page.locator(".empty").waitFor();
  await panel.show(text);
  await panel.page.locator(".balance").waitFor();
  expect(await active()).toBe("vscode-light");
  // The fix that is on its way does not call back whoever has gone to search.
  await panel.page.locator(".balance .fix").first().click();
  await panel.page.keyboard.press("Tab");
  await panel.page.getByRole("textbox", { name: "Search the objectives" }).fill("a");
  await panel.obey();
  expect(
    await panel.page
      .getByRole("textbox", { name: "Search the objectives" })
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
});

test("a band's figures are those of all that is in it", async () => {
  const panel = await open();
  await panel.show(
    'map "M"\nperspective financial {\n  objective profit "Profit"\n  cluster growth {\n    objective sales "Sales"\n    objective more "More"\n  }\n}\n',
  );
  await panel.page.getByRole("button", { name: /^Balance/u }).click();
  expect(await panel.page.locator('[data-group="financial"]').textContent()).toContain("3 objectives");
  expect(await panel.page.locator('[data-group="financial.growth"]').textContent()).toContain(
    "Financial · 2 objectives",
  );
});

test("the mark of a card leads to its finding", async () => {
  const panel = await open();
  await panel.show(
    'map "M"\nperspective process {\n  objective lonely "Be alone"\n  objective a\n  objective b\n}\na -> b\n',
  );
  await panel.card("lonely").locator('[data-part="finding"]').click();
  expect(await panel.next("reveal")).toMatchObject({ range: { start: { line: 2 } } });
  const finding = panel.page.locator('.balance [data-rule="unlinked-objective"]').first();
  await finding.waitFor();
  await panel.card("a").click();
  await finding.locator(".finding-text").hover();
  await panel.card("lonely").and(panel.page.locator(".is-pointed")).waitFor();
});

test("the drawing follows the editor's theme", async () => {
  const panel = await open();
  await panel.show(lumen);
  const ground = () => panel.page.locator('.map [data-part="page"]').getAttribute("fill");
  expect(await ground()).toBe("#ffffff");
  await panel.page.evaluate(() => {
    document.body.className = "vscode-dark";
  });
  await expect.poll(ground).not.toBe("#ffffff");
});

test("a hostile map is only text", async () => {
  const panel = await open();
  const evil = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3) \u202e\u0007 &lt;";
  const title = JSON.stringify(evil).replace("\\u0007", "\u0007").replaceAll('\\"', "");
  await panel.show(
    `map ${title}\nvision ${title}\nowner ${title}\nperspective own ${title} {\n  description ${title}\n  cluster box ${title} {\n    objective a ${title} {\n      owner ${title}\n      code ${title}\n      measure ${title} { unit ${title} }\n    }\n    objective b ${title}\n  }\n}\ntheme t ${title} { a }\na -> b ${title}\n`,
  );
  await panel.page.getByRole("button", { name: /^Balance/u }).click();
  await panel.card("a").click();
  await panel.page.getByRole("button", { name: "Filter" }).click();
  expect(await panel.page.locator("img, iframe, a").count()).toBe(0);
  // The one that stands in the page, and the one that it fetches.
  const nonces = await panel.page.locator("script").evaluateAll((scripts) => scripts.map(({ nonce }) => nonce));
  expect(nonces).toEqual(["once", "once"]);
  expect(await panel.card("a").textContent()).toContain("<img");
});

const beginnings = {
  svg: "<svg",
  png: "\u0089PNG",
  pdf: "%PDF-",
  pptx: "PK\u0003\u0004",
  html: "<!doctype html>",
} as const;

test.each(exportFormats)("the map is exported as %s", async (format) => {
  const panel = await open();
  await panel.show(lumen);
  await panel.post({ type: "export", format, style: "dark" });
  const exported = await panel.next("exported");
  expect(exported).toMatchObject({ format, problems: [] });
  expect(Buffer.from(exported.data, "base64").toString("latin1")).toMatch(new RegExp(`^${beginnings[format]}`, "u"));
});

test("a map that is asked for before it is drawn is exported when it is", async () => {
  const panel = await open();
  await panel.post({ type: "export", format: "svg", style: "light" });
  await panel.show(lumen);
  expect(Buffer.from((await panel.next("exported")).data, "base64").toString()).toMatch(/^<svg.*<\/svg>\s*$/su);
});

test("the menu exports the map too", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Export the map" }).click();
  await panel.page.getByRole("button", { name: "Save as PowerPoint…" }).click();
  expect((await panel.next("exported")).format).toBe("pptx");
});

test("the picture is copied to the clipboard", async () => {
  const panel = await open();
  await panel.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Export the map" }).click();
  await panel.page.getByRole("button", { name: "Copy as image" }).click();
  await panel.page.getByText("The picture is on the clipboard.").waitFor();
  const types = await panel.page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toEqual(["image/png"]);
});

test("? tells the keys, and Escape goes on in the map", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.locator('[role="treeitem"][tabindex="0"]').focus();
  await panel.page.keyboard.press("?");
  await panel.page.getByRole("table", { name: "Keys" }).getByRole("row", { name: "F2 Rename" }).waitFor();
  expect(await violationsIn(panel.page)).toEqual([]);
  await panel.page.keyboard.press("Escape");
  expect(await panel.page.getByRole("table", { name: "Keys" }).count()).toBe(0);
  await panel.page.keyboard.press("End");
  await panel.page.locator(".ring").waitFor();
  await panel.page.keyboard.press("/");
  await panel.page.keyboard.type("?");
  expect(await panel.page.getByRole("table", { name: "Keys" }).count()).toBe(0);
});

test("it speaks German", async () => {
  const panel = await open({ language: "de-AT" });
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Ganze Karte zeigen" }).waitFor();
});

test("what has changed is said to those who do not see it", async () => {
  const panel = await open();
  await panel.show('map "M"\nperspective process {\n  objective a\n}\n');
  await panel.show('map "M"\nperspective process {\n  objective a\n  objective b "Be new"\n}\na -> b\n');
  const said = panel.page.locator('.hidden[role="status"]');
  await said.getByText("Added: Be new. Link from “A” to “Be new” added. ").waitFor();
  await panel.startOver(example("charlotte").replace(/^map .*$/mu, 'map "Other"'));
  await said.getByText(/^Other: \d+ objectives\.$/u).waitFor();
});
