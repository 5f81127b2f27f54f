import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawSvg, layoutMap, type ThemeName, themes } from "@smap/diagram";
import { readMap } from "@smap/language";
import { root } from "../repository.ts";
import { banner } from "./banner.ts";

const styles = Object.keys(themes) as ThemeName[];

/** Every example in every style, and the page that shows them. */
export async function gallery(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const sections: string[] = [];
  for (const file of readdirSync(join(root, "examples")).filter((name) => name.endsWith(".smap"))) {
    const name = file.slice(0, -".smap".length);
    const map = mapOf(file);
    const layout = await layoutMap(map);
    for (const style of styles) made.set(`docs/pictures/${name}-${style}.svg`, drawSvg(layout, { theme: style }));
    sections.push(sectionOf(name, map.title));
  }
  const lumen = await layoutMap(mapOf("lumen.smap"), { detail: "scorecard" });
  made.set("docs/pictures/lumen-scorecard.svg", drawSvg(lumen));
  const scorecard = "## With measures\n\n`--detail scorecard` adds what each objective is measured by.\n\n";
  const picture = "![Lumen’s map with the measures of each objective](pictures/lumen-scorecard.svg)";
  made.set("docs/gallery.md", `${banner("the examples")}\n${head}\n${sections.join("\n")}\n${scorecard}${picture}\n`);
  return made;
}

const head = `# Gallery

Every example, as \`smap export\` draws it. The preview takes the style of the editor; on the command line it is
\`--style light\`, \`dark\`, \`contrast\` or \`print\`.
`;

function sectionOf(name: string, title: string): string {
  const picture = (style: ThemeName) => `![${title}, ${style}](pictures/${name}-${style}.svg)`;
  const [first, ...rest] = styles;
  const others = rest.map((style) => `**${style}**\n\n${picture(style)}\n`).join("\n");
  return `## ${title}

From [${name}.smap](../examples/${name}.smap).

${picture(first ?? "light")}

<details>
<summary>In the other styles</summary>

${others}
</details>
`;
}

function mapOf(file: string) {
  const folder = join(root, "examples");
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  return readMap(read(file), (path) => readMap(read(path)).map).map;
}
