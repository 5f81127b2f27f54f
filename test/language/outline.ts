import type { Fault, Finding, LinkEnd, Objective, SourceRange, StrategyMap } from "@smap/model";

/** A reading as a text that a person can check line by line. */
export function outline(map: StrategyMap, syntax: readonly Finding[]): string {
  const lines = [`map ${JSON.stringify(map.title)}`, ...settings(map)];
  for (const segment of map.segments) lines.push(`segment ${segment.name}`);
  for (const band of map.perspectives) {
    lines.push(`perspective ${band.name}`, ...band.objectives.map((objective) => `  ${line(objective)}`));
    for (const cluster of band.clusters)
      lines.push(`  cluster ${cluster.name}`, ...cluster.objectives.map((objective) => `    ${line(objective)}`));
  }
  const end = ({ kind, name }: LinkEnd) => (kind === "objective" ? name : `${name} (${kind})`);
  for (const { from, to, reason } of map.links)
    lines.push(`${end(from)} -> ${end(to)}${reason === undefined ? "" : ` ${JSON.stringify(reason)}`}`);
  for (const theme of map.themes) lines.push(`theme ${theme.name}: ${theme.objectives.join(", ")}`);
  lines.push("");
  for (const { range, message } of syntax) lines.push(`${place(range)} ${message}`);
  for (const fault of map.faults) lines.push(`${place(fault.range)} ${said(fault)}`);
  return `${lines.join("\n")}\n`;
}

function settings(map: StrategyMap): string[] {
  const { profile, status, vision, proposition, period } = map;
  const entries = Object.entries({ profile, status, vision, proposition: proposition?.name, period: period?.from });
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${JSON.stringify(value)}`]));
}

function line({ name, title, critical, role, weight, horizon, measures }: Objective): string {
  const details = Object.entries({ critical: critical || undefined, role, weight, horizon });
  const shown = details.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  const figures = measures.map((measure) => `measure=${JSON.stringify([measure.title, measure.baseline?.value])}`);
  return [name, JSON.stringify(title ?? null), ...shown, ...figures].join(" ");
}

function place({ start, end }: SourceRange): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

function said({ range: _, ...fault }: Fault): string {
  return Object.entries(fault)
    .filter(([key]) => key !== "first" && key !== "within")
    .map(([key, value]) => (key === "kind" ? value : `${key}=${JSON.stringify(value)}`))
    .join(" ");
}
