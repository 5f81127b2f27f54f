import { beforeEach, expect, test } from "vitest";
import type { Panel } from "./panel.ts";
import { smallMap } from "./small-map.ts";
import { usePanels } from "./use-panels.ts";

/** Edits of a picture whose text has errors, or changes while somebody edits. */
const text = smallMap;

const open = usePanels();
let panel: Panel;
beforeEach(async () => {
  panel = await open();
  await panel.startOver(text);
});

const press = async (...keys: string[]) => {
  for (const key of keys) await panel.page.keyboard.press(key);
};

test("what is edited in the picture is seen there, though a line of the text is broken", async () => {
  await panel.startOver(
    text.replace('    objective idea "Find ideas"\n', '    objective idea "Find ideas"\n    objective\n'),
  );
  await panel.page.getByRole("button", { name: "Errors in the text" }).waitFor();
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await expect.poll(() => panel.card("turn").count()).toBe(0);
  await panel.card("idea").click();
  await press("a");
  await panel.page.keyboard.type("Test ideas");
  await press("Enter");
  await panel.obey();
  await panel.card("test-ideas").waitFor();
  // A key in the text still takes nothing away.
  await panel.type(panel.text.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
});

test("what is taken out of a broken text without another error is taken out of the picture", async () => {
  const broken = text.replace('    objective idea "Find ideas"\n', '    objective idea "Find ideas"\n    objective\n');
  await panel.startOver(broken);
  await panel.type(broken.replace('    objective clean "Clean fast"\n', ""));
  await expect.poll(() => panel.card("clean").count()).toBe(0);
  await panel.type(broken);
  await panel.card("clean").waitFor();
  await panel.type(broken.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
  // Nor does a first error that takes nothing allow the next one to.
  await panel.show(text);
  for (const typed of ["clean -", "clean ->"])
    await panel.type(text.replace("  cluster operations", `${typed}  cluster operations`));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.page.locator('.map [data-kind="objective"]').count()).toBe(4);
});

test("the field of a card that is gone for good is closed, and it is said", async () => {
  await panel.card("clean").click();
  await press("F2");
  await panel.page.keyboard.type("Clean faster");
  await panel.type(text.replace('    objective clean "Clean fast"\n', ""));
  await panel.page.getByRole("textbox", { name: "Title" }).press("Enter");
  await panel.page.getByText("This is not in the text any more.").waitFor();
  expect(await panel.page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
});

test("a click elsewhere loses nothing of what could not be written", async () => {
  await panel.card("clean").click();
  await press("a");
  await panel.page.keyboard.type("Sweep");
  await panel.type(text.replace("cluster operations", "cluste operations"));
  await panel.card("idea").click();
  expect(await panel.page.getByRole("textbox", { name: "Title of the new" }).inputValue()).toBe("Sweep");
});

test("where a chosen card is gone, as by an undo, what was beside it is chosen", async () => {
  await panel.card("clean").click();
  await press("Control+z");
  await panel.type(text.replace('    objective clean "Clean fast"\n', ""));
  await panel.card("turn").and(panel.page.locator(".is-focused")).waitFor();
});

test("what a deletion was to choose is not chosen later", async () => {
  await panel.startOver(
    text.replace('    objective clean "Clean fast"\n', '    objective clean "Clean fast"\n    objective wash "Wash"\n'),
  );
  const whole = panel.text;
  await panel.type(whole.replace("objective clean", "objectiv clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await panel.card("wash").and(panel.page.locator(".is-focused")).waitFor();
  await panel.card("idea").click();
  await panel.show(panel.text.replace("objectiv clean", "objective clean"));
  expect(await panel.card("idea").and(panel.page.locator(".is-focused")).count()).toBe(1);
});

test("a key in the text is no edit of the picture, though one was asked for before it", async () => {
  await panel.card("turn").click();
  await press("c");
  await panel.next("change");
  await panel.type(text.replace("objective clean", "clean"));
  await panel.post({ type: "refused", message: "The text has changed in the meantime. Try again." });
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
});

test("what is typed into a field is kept where it has become impossible to write it", async () => {
  await panel.card("clean").click();
  await press("a");
  await panel.page.keyboard.type("Sweep");
  await panel.type(text.replace("cluster operations", "cluste operations"));
  await press("Enter");
  await panel.page.getByText("this cannot be read in it").waitFor();
  await panel.type(text);
  await press("Enter");
  expect(await panel.obey()).toContain('objective sweep "Sweep"');
});

test("of what only an older picture shows nothing is written, and it is said why", async () => {
  await panel.type(text.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  await panel.card("clean").click();
  for (const key of ["Delete", "c", "F2", "l", "m"]) {
    await press(key);
    const message = panel.page.getByText("this cannot be read in it");
    await message.waitFor();
    expect(await panel.last("change")).toBeUndefined();
  }
  // Of a column too, though its band is there; and one that is only drawn because it should be there has no title yet.
  await panel.type(text.replace("cluster operations", "cluste operations"));
  const column = (id: string) => panel.page.locator(`.map [data-kind="cluster"][data-id="process.${id}"]`);
  await column("operations").click({ position: { x: 6, y: 40 } });
  await press("a");
  await panel.page.getByText("this cannot be read in it").waitFor();
  expect(await panel.page.getByRole("textbox", { name: "Title of the new" }).count()).toBe(0);
  await column("regulatory-social").click({ position: { x: 20, y: 40 } });
  await press("F2");
  expect(await panel.page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
  await panel.type(text.replace("objective clean", "clean"));
  // What can be read can be edited, and then what cannot is seen to be missing.
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await panel.page.getByRole("button", { name: "Errors in the text" }).waitFor();
  await expect.poll(() => panel.page.locator('.map [data-kind="objective"]').count()).toBe(2);
});
