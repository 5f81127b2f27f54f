import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { layoutMap } from "@smap/diagram";
import { cleanText } from "@smap/diagram/text";
import { toHtml } from "@smap/exchange";
import { readMap } from "@smap/language";
import { objectivesOf, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { pageScriptSource, pageScriptTarget } from "../../packages/tooling/src/generate-page-script.ts";
import { anyMap } from "../diagram/any-map.ts";
import { exampleMaps, mapOf } from "../diagram/example-maps.ts";
import { expectGolden } from "../golden.ts";
import { hostileMap } from "./hostile-map.ts";

async function pageOf(map: StrategyMap): Promise<string> {
  return new TextDecoder().decode(toHtml(map, await layoutMap(map)).bytes);
}

/** The page without the texts that it is free to have: script, style and attributes. */
function markupOf(page: string): string {
  return page.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gsu, "<$1></$1>").replaceAll(/"[^"]*"/gu, '""');
}

test("its script is what the generator writes", async () => {
  expect(readFileSync(pageScriptTarget, "utf8")).toBe(await pageScriptSource());
});

test("a page is built as before", async () => {
  const page = await pageOf(
    mapOf(`map "Turnaround" vision "On time"
perspective customer { objective on-time "Arrive on time" }
perspective process {
  cluster operations {
    critical objective turnaround "Turn planes around fast" {
      owner "COO" horizon short description "On the ground no plane earns."
      measure "Minutes on ground" { unit "min" baseline 45 target 25 by 2027 actual 31 at 2026-06 }
      measure "On-time departures" { target 90% by 2027 }
      initiative "Cycle time" { owner "Ann" from 2026-01 to 2026-12 status running }
    }
  }
}
turnaround -> on-time
`),
  );
  const readable = page
    .replaceAll(/<(style|svg)\b.*?<\/\1>/gsu, "<$1>…</$1>")
    .replace(/<script>.*?<\/script>/su, "<script>…</script>")
    .replace(/sha256-[^']*/u, "sha256-…")
    .replaceAll(/></gu, ">\n<");
  expectGolden("html/turnaround.html", readable);
});

describe.each(exampleMaps())("the page of $name", ({ map }) => {
  test("lets its own script run and nothing else, and needs no network", async () => {
    const page = await pageOf(map);
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/su.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(markupOf(page)).not.toMatch(
      /<(?:link|img|iframe|object|embed|base|form|a|use|image)\b|\son[a-z]+=|\sstyle=/u,
    );
    expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/u);
  });

  test("has every objective, measure and initiative", async () => {
    const page = await pageOf(map);
    const shown = (text: string) =>
      cleanText(text).replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");
    for (const { objective } of objectivesOf(map))
      for (const { title = "" } of [objective, ...objective.measures, ...objective.initiatives])
        expect(page).toContain(shown(title));
  });

  test("is well-formed, and the same bytes every time", async () => {
    const page = await pageOf(map);
    expect(isWellFormed(page)).toBe(true);
    expect(await pageOf(structuredClone(map))).toBe(page);
  });
});

test("a hostile map is text", async () => {
  const page = await pageOf(hostileMap);
  expect(isWellFormed(page)).toBe(true);
  expect(markupOf(page)).not.toMatch(/<(?:img|iframe|object|embed|base|form|a)\b|\son[a-z]+=/u);
  expect(page.match(/<script/gu)).toHaveLength(2);
  expect(page).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u);
});

test("says its language only if it is told", async () => {
  const { map } = readMap('map "M"');
  const layout = await layoutMap(map);
  const page = (language?: string) => new TextDecoder().decode(toHtml(map, layout, language ? { language } : {}).bytes);
  expect(page()).toContain("<html>");
  expect(page('de" onload="x')).toContain('<html lang="de&quot; onload=&quot;x">');
});

test("any map becomes a page that is well-formed", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      expect(isWellFormed(await pageOf(map))).toBe(true);
    }),
    { numRuns: 15 },
  );
});

/** The page is HTML; as XML it is well-formed too, but for what HTML never closes. */
function isWellFormed(page: string): boolean {
  const body = page.replace("<!doctype html>\n", "").replaceAll(/<meta\b[^>]*>/gu, "");
  const data = body.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gsu, "");
  return XMLValidator.validate(data) === true;
}
