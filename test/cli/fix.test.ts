import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Folder, fine } from "./run.ts";

const fixable = `map “Turnaround”
profile slice

perspective customer {
  objective on-time "Arrive on time"
}

perspective process {
  cluster innovation {
    objective tow "Develop a faster tow"
  }
  cluster operations {
    objective turnaround "Turn planes around fast"
  }
}

turnaround → on-time
tow -> on-time
tow -> on-time
waive no-links because "There are links now"
`;

test("applies what is safe, and what that brings out, and leaves the rest", () => {
  const folder = new Folder({ "a.smap": fixable });
  const { status, messages } = folder.smap(["check", "--fix"]);
  expect(status).toBe(0);
  expect(messages).toMatch(/^Fixed \d findings in “a\.smap”\.\n$/u);
  const fixed = readFileSync(folder.at("a.smap"), "utf8");
  expect(fixed).toBe(
    fixable
      .replace("“Turnaround”", '"Turnaround"')
      .replace("→", "->")
      .replace('tow -> on-time\ntow -> on-time\nwaive no-links because "There are links now"\n', "tow -> on-time\n"),
  );
  expect(folder.smap(["check"]).output).toBe("Nothing found in 1 map.\n");
});

test("changes nothing where nothing is safe to fix", () => {
  const text = fine.replace("turnaround -> on-time", "turnaround -> on-time\non-time -> turnaround");
  const folder = new Folder({ "a.smap": text });
  expect(folder.smap(["check", "--fix"])).toMatchObject({ status: 0, messages: "" });
  expect(readFileSync(folder.at("a.smap"), "utf8")).toBe(text);
});

test("changes nothing that is waived", () => {
  const text = `${fine}turnaround -> on-time { waive duplicate-link because "Twice on purpose" }\n`;
  const folder = new Folder({ "a.smap": text });
  folder.smap(["check", "--fix"]);
  expect(readFileSync(folder.at("a.smap"), "utf8")).toBe(text);
});

test("leaves bytes alone that are no UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from("map “Turnaround”\n// "), Buffer.from([0xff, 0xfe]), Buffer.from("\n")]);
  const folder = new Folder({ "a.smap": bytes });
  expect(folder.smap(["check", "--fix"]).status).toBe(1);
  expect(readFileSync(folder.at("a.smap"))).toEqual(bytes);
});

test("cannot fix standard input", () => {
  expect(new Folder().smap(["check", "--fix", "-"], fixable).status).toBe(2);
});
