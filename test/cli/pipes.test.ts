import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { smapBundle } from "../review/smap.ts";
import { Folder, fine } from "./run.ts";

/** What ends before it has read everything, as `head` does. */
test.each([["rules"], ["rules", "--format", "json"], ["--help"], ["export", "a.smap"]])(
  "“smap %s %s” ends quietly when nobody reads any more",
  async (...args) => {
    const folder = new Folder({ "a.smap": fine });
    const child = spawn(process.execPath, [smapBundle(), ...args], { cwd: folder.path });
    child.stdout.destroy();
    let messages = "";
    child.stderr.on("data", (chunk) => {
      messages += chunk;
    });
    const [status] = await once(child, "close");
    expect({ status, messages }).toEqual({ status: 0, messages: "" });
  },
);

test("a long report arrives whole in a slow pipe", async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `o${index}`);
  const objectives = names.map((name) => `  objective ${name} "T"\n`).join("");
  const folder = new Folder({ "a.smap": `map "M"\nprofile slice\nperspective process {\n${objectives}}\n` });
  const child = spawn(process.execPath, [smapBundle(), "check", "--format", "json"], { cwd: folder.path });
  let output = "";
  child.stdout.on("data", async (chunk) => {
    output += chunk;
    child.stdout.pause();
    await setTimeout(1);
    child.stdout.resume();
  });
  await once(child, "close");
  expect(JSON.parse(output).files[0].findings.length).toBeGreaterThan(2_999);
});

test("standard input may come in pieces", async () => {
  const child = spawn(process.execPath, [smapBundle(), "format", "-"]);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  for (const line of fine.split(/(?<=\n)/u)) {
    child.stdin.write(line);
    await setTimeout(5);
  }
  child.stdin.end();
  await once(child, "close");
  expect(output).toBe(fine);
});

test("watching exports again when the map changes, tells what is wrong, and ends at an interrupt", async () => {
  const folder = new Folder({ "a.smap": fine });
  const child = spawn(process.execPath, [smapBundle(), "watch", "a.smap", "-o", "a.svg"], { cwd: folder.path });
  let messages = "";
  child.stderr.on("data", (chunk) => {
    messages += chunk;
  });
  const said = async (times: number, what: string) => {
    for (let waited = 0; messages.split(what).length <= times && waited < 800; waited++) await setTimeout(25);
    expect(messages.split(what).length - 1, messages).toBeGreaterThanOrEqual(times);
  };
  await said(1, "Wrote “a.svg”.");
  expect(readFileSync(folder.at("a.svg"), "utf8")).not.toContain("quickly");
  await setTimeout(200);
  folder.write("a.smap", fine.replace("Turn planes around fast", "Turn planes quickly"));
  await said(2, "Wrote “a.svg”.");
  expect(readFileSync(folder.at("a.svg"), "utf8")).toContain("quickly");
  folder.write("a.smap", `${fine}objective\n`);
  await said(1, "syntax errors");
  child.kill("SIGINT");
  const [status] = await once(child, "close");
  expect(status).toBe(0);
});
