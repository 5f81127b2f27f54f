import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import { expect, test } from "vitest";
import { usePanels } from "./use-panels.ts";

const lumen = readFileSync(join(import.meta.dirname, "../../examples/lumen.smap"), "utf8");

const open = usePanels();

test("draws a map under the strict policy, with nothing to complain of", async () => {
  const panel = await open();
  await panel.show(lumen);
  expect(await panel.page.locator('.map [data-kind="objective"]').count()).toBeGreaterThan(20);
  expect(await panel.page.locator('.map [data-kind="link"]').count()).toBeGreaterThan(10);
});

test("selects the source of what is clicked, and takes the keyboard there with Alt or a double click", async () => {
  const panel = await open();
  const text = 'map "M"\nperspective process {\n  objective one "First"\n  objective two "Second"\n}\none -> two\n';
  await panel.show(text);
  await panel.card("one").click();
  expect(await panel.next("reveal")).toMatchObject({
    uri: panel.uri,
    focus: false,
    range: { start: { line: 2, character: 12 }, end: { line: 2, character: 15 } },
  });
  await panel.card("two").click({ modifiers: ["Alt"] });
  expect(await panel.last("reveal")).toMatchObject({ focus: true, range: { start: { line: 3, character: 12 } } });
  await panel.card("one").dblclick();
  expect(await panel.last("reveal")).toMatchObject({ focus: true, range: { start: { line: 2 } } });
});

test("keeps the last good picture while the text has errors, with a mark that leads to the first", async () => {
  const panel = await open();
  const text = 'map "M"\nperspective process {\n  objective one "First"\n  objective two "Second"\n}\none -> two\n';
  await panel.show(text);
  await panel.type(text.replace("objective two", "objective"));
  const mark = panel.page.getByRole("button", { name: "Not up to date" });
  await mark.waitFor();
  expect(await panel.card("two").count()).toBe(1);
  await mark.click();
  expect(await panel.last("reveal")).toMatchObject({ focus: true, range: { start: { line: 3 } } });
  await panel.show(`${text}\n`);
  expect(await mark.count()).toBe(0);
});

test("a text that is emptied leaves no picture behind, and begins anew", async () => {
  const panel = await open();
  const text = 'map "M"\nperspective process {\n  objective one "First"\n}\n';
  await panel.show(text);
  const hint = panel.page.locator(".empty");
  for (const nothing of ["", `// ${text.replaceAll("\n", "\n// ")}`]) {
    await panel.type(nothing);
    await hint.waitFor();
    expect(await panel.card("one").count()).toBe(0);
    expect(await panel.page.getByRole("button", { name: "Not up to date" }).count()).toBe(0);
    await panel.show(text);
    expect(await hint.count()).toBe(0);
  }
});

test("the example of an empty page is written into the text, and the rest of it below a title", async () => {
  const panel = await open();
  await panel.type("");
  const button = panel.page.getByRole("button", { name: "Write this into the text" });
  await button.click();
  const { text } = await panel.next("write");
  await panel.type('map "Mine"');
  await panel.page.getByRole("heading", { name: "Now add perspectives" }).waitFor();
  await button.click();
  const { text: rest } = await panel.next("write", 2);
  expect(text).toBe(`map my-map "Our strategy"\n\n${rest}`);
  for (const whole of [text, `map "Mine"\n\n${rest}`]) expect(readMap(whole).syntax).toEqual([]);
  await panel.show(text);
});

test("takes the language of the map as it is typed, and leaves the page its own", async () => {
  const panel = await open();
  const text =
    'map "M"\nlanguage en\nperspective process {\n  objective one "1"\n  objective two "2"\n  cluster innovation {}\n}\none -> two\n';
  await panel.show(text);
  await panel.page.locator('.map [aria-label="1 leads to 2"]').waitFor();
  await panel.type(text.replace("language en", "language pt"));
  await panel.page.locator('.map [aria-label="1 leva a 2"]').waitFor();
  await panel.page.locator('.map [data-kind="perspective"]', { hasText: "Processos internos" }).waitFor();
  await panel.page.locator('.map [data-kind="cluster"][aria-label$=", Ainda sem objetivo"]').first().waitFor();
  expect(await panel.page.getByRole("button", { name: "Scorecard" }).count()).toBe(1);
});

test("never shows a stale picture at the end of a burst", async () => {
  const panel = await open();
  const textOf = (title: string) => lumen.replace(/^map .*/mu, `map lumen "${title}"`);
  await panel.show(textOf("0"));
  for (let step = 1; step <= 25; step++) await panel.type(textOf(`Title number ${step}`));
  await panel.page.waitForFunction(() => document.querySelector(".map")?.textContent?.includes("Title number 25"));
});

test("goes on with a text that was closed and opened again, whose versions begin anew", async () => {
  const panel = await open();
  panel.version = 57;
  await panel.show('map "M"\nperspective process {\n  objective one\n}\n');
  panel.version = 0;
  await panel.show('map "M"\nperspective process {\n  objective two\n}\n');
  expect(await panel.card("one").count()).toBe(0);
});

test("highlights what the cursor is on, and brings it into sight", async () => {
  const panel = await open({ width: 500, height: 300 });
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: /Actual size/u }).click();
  const line = lumen.split("\n").findIndex((one) => /^\s*(critical )?objective/u.test(one));
  const name = /objective (\S+)/u.exec(lumen.split("\n")[line] ?? "")?.[1] ?? "";
  await panel.post({ type: "cursor", uri: panel.uri, position: { line, character: 8 } });
  await panel.page.locator(`.map [data-id="${name}"].is-cursor`).waitFor();
  await expect.poll(async () => (await panel.card(name).boundingBox())?.y ?? -1).toBeGreaterThan(0);
});

test("says what to type when there is no map yet", async () => {
  const panel = await open();
  await panel.type("");
  await panel.page.getByText("A strategy map begins with its title").waitFor();
});

test("finds the view again after a reload", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.page.getByRole("button", { name: "Zoom in" }).click();
  await panel.page.getByRole("button", { name: "Filter" }).click();
  await panel.page.getByRole("checkbox", { name: /^Critical/u }).check();
  const kept = await panel.page.evaluate(() => globalThis.probe.kept);
  expect(kept).toMatchObject({ uri: panel.uri, view: { isFit: false } });
  const transform = await panel.page.locator(".map > g").getAttribute("transform");
  await panel.close();
  const again = await open({ kept });
  await again.show(lumen);
  expect(await again.page.locator(".map > g").getAttribute("transform")).toBe(transform);
  expect(await again.page.locator('.map [data-kind="objective"].is-filtered').count()).toBe(22);
});

test("a map that is shown whole stays whole, and what is looked at stays in its place", async () => {
  const panel = await open({ height: 500 });
  const rows = (count: number) =>
    `map "M"\nperspective process {\n${Array.from({ length: count }, (_, row) => `  objective o${row}\n`).join("")}}\n${Array.from({ length: count - 1 }, (_, row) => `o${row + 1} -> o${row}\n`).join("")}`;
  await panel.show(rows(3));
  await panel.show(rows(12));
  await expect.poll(() => isInSight("o0")).toBe(true);
  expect(await isInSight("o11")).toBe(true);
  await panel.page.getByRole("button", { name: /Actual size/u }).click();
  const transform = () => panel.page.locator(".map > g").getAttribute("transform");
  await panel.card("o6").click();
  const before = await panel.card("o6").boundingBox();
  await panel.show(
    rows(12)
      .replace("  objective o0\n", "  objective o0\n  objective extra\n")
      .replace("o1 -> o0", "o1 -> extra -> o0"),
  );
  const after = await panel.card("o6").boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  expect(await transform()).toContain("scale(1)");

  async function isInSight(name: string) {
    const box = await panel.card(name).boundingBox();
    return box !== null && box.y >= 35 && box.y + box.height <= 500;
  }
});

test("the bar of the last card and the zoom bar do not lie on each other", async () => {
  const panel = await open({ width: 540, height: 770 });
  await panel.show(lumen);
  await panel.card("installers").click();
  const [bar, zoom] = [
    await panel.page.locator(".element-bar").boundingBox(),
    await panel.page.locator(".zoom-bar").boundingBox(),
  ];
  if (!bar || !zoom) throw new Error("A bar is missing.");
  const isApart = bar.y + bar.height <= zoom.y || bar.x + bar.width <= zoom.x;
  expect(isApart, JSON.stringify({ bar, zoom })).toBe(true);
  expect(zoom.width + 12).toBeLessThanOrEqual(152);
  expect(zoom.height + 12).toBeLessThanOrEqual(52);
});

test("a view that was kept for another map is not this one's", async () => {
  const kept = {
    uri: "file:///maps/other.smap",
    pinned: false,
    detail: "map",
    view: { x: -5000, y: 0, k: 2, isFit: false },
  };
  const panel = await open({ kept });
  await panel.show(lumen);
  expect(await panel.page.locator(".map > g").getAttribute("transform")).not.toContain("scale(2)");
});

test("a tall panel has a narrow map, and files are wide all the same", async () => {
  const panel = await open({ width: 420, height: 800 });
  await panel.show(lumen);
  const page = panel.page.locator('.map [data-part="page"]');
  const width = async () => Number(await page.getAttribute("width"));
  const tall = await width();
  await panel.post({ type: "export", format: "svg", style: "light" });
  const { data } = await panel.next("exported");
  await panel.page.setViewportSize({ width: 1200, height: 700 });
  await expect.poll(width).toBeGreaterThan(tall * 1.3);
  expect(Buffer.from(data, "base64").toString()).toContain(`width="${await width()}"`);
});

test("the balance lies below the map in a tall panel, and the map takes the shape of the room that is left", async () => {
  const panel = await open({ width: 690, height: 800 });
  await panel.show(lumen);
  const page = panel.page.locator('.map [data-part="page"]');
  const width = async () => Number(await page.getAttribute("width"));
  const tall = await width();
  await panel.page.getByRole("button", { name: "Balance" }).first().click();
  await expect.poll(width).toBeGreaterThan(tall * 1.3);
  const balance = await panel.page.locator(".balance").boundingBox();
  const map = await panel.page.locator("svg.map").boundingBox();
  expect(balance?.width).toBe(690);
  expect(balance?.y).toBe((map?.y ?? 0) + (map?.height ?? 0));
  await panel.page.getByRole("button", { name: "Balance" }).first().click();
  await expect.poll(width).toBe(tall);
});

test("a map that is typed from its first letter to its last is never blank, and whole at the end", async () => {
  const typed = `map m "Our map"
perspective customer {
  objective happy "Happy customers" as service
}
perspective process {
  cluster operations {
    critical objective turn "Turn fast" {
      owner "Ann"
    }
  }
}
turn -> happy "because"
`;
  const panel = await open();
  await panel.type("");
  await panel.page.locator(".empty").waitFor();
  await panel.page.evaluate(() => {
    new MutationObserver(() => {
      if (!document.querySelector(".map, .empty")) console.error("The page is blank.");
    }).observe(document.body, { childList: true, subtree: true });
  });
  for (let end = 1; end < typed.length; end++) await panel.type(typed.slice(0, end));
  await panel.show(typed);
  await panel.page.locator('.map [data-kind="link"]').waitFor({ state: "attached" });
  expect(await panel.page.locator(".notice.is-unread").count()).toBe(0);
  // Careless edits: a stretch is cut out of the text, and put back.
  for (let start = 0; start < typed.length; start += 7)
    await panel.type(typed.slice(0, start) + typed.slice(start + 11 + (start % 5)));
  await panel.show(typed);
  await panel.page.locator(".notice.is-unread").waitFor({ state: "detached" });
  await expect.poll(() => panel.page.locator('.map [data-kind="objective"]').count()).toBe(2);
});

test("a card shows while its name is typed, though another line is broken", async () => {
  const panel = await open();
  const text = 'map "M"\nperspective process {\n  objective one "First"\n  objective\n}\n';
  await panel.show(text);
  for (const name of ["t", "tw", "two"]) await panel.type(text.replace('"First"\n', `"First"\n  objective ${name}\n`));
  await panel.card("two").waitFor();
  expect(await panel.card("tw").count()).toBe(0);
  expect(await panel.page.locator(".notice.is-unread").count()).toBe(1);
});
