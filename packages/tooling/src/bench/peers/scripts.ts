/**
 * The peers as small programs in the folder where they are installed. Each reads its own text from a file and draws it as
 * SVG: once, or, told where `warmTimes` is, as often as all are, and then prints the times in ms as JSON.
 */
const timed = `
const once = async () => {
  const begin = performance.now();
  const svg = await draw(text);
  const time = performance.now() - begin;
  if (!String(svg).includes("<svg")) throw new Error("no picture");
  return time;
};
if (from) {
  const { warmTimes } = await import(from);
  console.log(JSON.stringify(await warmTimes(once)));
} else await once();
process.exit(0);
`;

const head = `
import { readFileSync } from "node:fs";
const [file, from] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
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
