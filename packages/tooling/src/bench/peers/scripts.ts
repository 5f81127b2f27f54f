/**
 * The peers as small programs in the folder where they are installed. Each reads its own text from a file, draws it as SVG
 * so many times, and prints the times in ms as JSON. The text is in their own language, with the same cards and links.
 */
const timed = `
const times = [];
const begin = performance.now();
for (let run = 0; run < runs; run++) {
  const from = performance.now();
  const svg = await draw(text);
  if (!String(svg).includes("<svg")) throw new Error("no picture");
  times.push(performance.now() - from);
  if (performance.now() - begin > 10000) break;
}
console.log(JSON.stringify(times));
process.exit(0);
`;

const head = `
import { readFileSync } from "node:fs";
const [file, count] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const runs = Number(count);
`;

export const scripts: Readonly<Record<string, string>> = {
  "graphviz.mjs": `import { Graphviz } from "@hpcc-js/wasm-graphviz";${head}
const graphviz = await Graphviz.load();
const draw = (dot) => graphviz.layout(dot, "svg", "dot");${timed}`,
  "d2-dagre.mjs": d2("dagre"),
  "d2-elk.mjs": d2("elk"),
};

function d2(layout: string): string {
  return `import { D2 } from "@terrastruct/d2";${head}
const d2 = new D2();
const draw = async (source) => {
  const { diagram, renderOptions } = await d2.compile(source, { layout: "${layout}" });
  return d2.render(diagram, renderOptions);
};${timed}`;
}
