import { drawFirst, marksOf, ownLayout } from "@smap/diagram/own";
import { check } from "@smap/method";
import { expect, test } from "vitest";
import { mapOf } from "./example-maps.ts";

/** The severity that each element of a map's picture is marked with. */
async function markedIn(text: string): Promise<Record<string, string>> {
  const map = mapOf(text);
  const { layout } = await ownLayout(map);
  const svg = drawFirst(layout, { theme: "light", marks: marksOf(check(map).findings), name: "test" });
  const marked: Record<string, string> = {};
  for (const [, id = "", rest = ""] of svg.matchAll(
    /<g data-kind="(?:perspective|cluster|objective)" data-id="([^"]*)"(.*?)<\/g>/gsu,
  )) {
    const severity = /data-severity="(\w+)"/u.exec(rest)?.[1];
    if (severity) marked[id] = severity;
  }
  return marked;
}

test("a finding on a cluster that has no column is marked on its band", async () => {
  const marked = await markedIn('map "M"\nperspective process { objective only "The only objective" }');
  expect(marked.process).toBe("error");
});

test("one on a column is marked there, and not on the band too", async () => {
  const marked = await markedIn(
    'map "M"\nperspective process { cluster operations { objective only "The only objective" } }',
  );
  expect(marked).toMatchObject({ "process.innovation": "error", "process.customer-management": "error" });
  expect(marked.process).toBeUndefined();
});

test("one on a measure is marked on its card, with the worst of the card itself", async () => {
  const objective = (measure: string) =>
    `map "M"\nperspective process { cluster operations { objective bake "Bake" { ${measure} } } }`;
  const { findings } = check(mapOf(objective('measure "Loaves"')));
  const rules = findings.filter(({ subject }) => subject.startsWith("bake")).map(({ rule }) => rule);
  expect(rules).toContain("measure-without-target");
  expect(marksOf(findings.filter(({ rule }) => rule === "measure-without-target"))).toEqual({ bake: "info" });
  expect((await markedIn(objective('measure "Measure of “Bake”"'))).bake).toBe("warning");
});
