import { formatText, newMap, readMap, templates } from "@smap/language";
import { check } from "@smap/method";
import { describe, expect, it } from "vitest";

describe.each(templates)("the template $name", (template) => {
  const text = newMap(template, 'Our "new" map');

  it("is in the language's style and reads without a fault", () => {
    expect(formatText(text)).toEqual({ text, ok: true });
    const { map, syntax } = readMap(text);
    expect([...syntax, ...map.faults]).toEqual([]);
    expect(map.title).toBe('Our "new" map');
    expect(map.status).toBe("draft");
  });

  it("has no error; and only the blank one is told what is missing", () => {
    const { findings } = check(readMap(text).map);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const told = findings
      .filter(({ severity }) => severity === "warning")
      .map(({ rule, message }) => `${rule}: ${message}`);
    if (template.name !== "blank") expect(told).toEqual([]);
    else expect(told.length).toBeGreaterThan(4);
  });
});
