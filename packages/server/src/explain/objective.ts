import {
  clusterTitle,
  horizonOf,
  type LinkEnd,
  latestReading,
  type Measure,
  objectivesOf,
  objectiveTitle,
  type PlacedObjective,
  perspectiveTitle,
  type Reading,
  type StrategyMap,
} from "@smap/model";
import type { Explanation } from "./explanation.ts";
import { titleOfEnd } from "./titles.ts";

/** An objective: what it is, how it is measured, what leads to it and what it leads to. */
export function explainObjective(explanation: Explanation, map: StrategyMap, name: string): boolean {
  const placed = objectivesOf(map).find(({ objective }) => objective.name === name);
  if (!placed) return false;
  const { objective } = placed;
  const { title, role, description, owner, weight, code, measures, initiatives } = objective;
  explanation.heading(objectiveTitle(objective), objective.critical ? "critical" : undefined, code);
  explanation.paragraph(title ? name : undefined, boxTitle(map, placed), role);
  if (description) explanation.paragraph(description);
  const horizon = horizonOf(placed);
  const share = weight === undefined ? undefined : `weight ${weight}%`;
  explanation.paragraph(horizon && `${horizon} horizon`, share, owner);
  explanation.list("Measured by", measures.map(measureLine));
  explanation.list(
    "Initiatives",
    initiatives.map((initiative) => initiative.title),
  );
  explanation.list("Led to by", endsOf(map, placed, "from"));
  explanation.list("Leads to", endsOf(map, placed, "to"));
  return true;
}

export function boxTitle(map: StrategyMap, { perspective, cluster }: PlacedObjective): string {
  return cluster ? clusterTitle(perspective.name, cluster, map) : perspectiveTitle(perspective, map);
}

/** `On-ground time (lag): 45 → 30 min by 2026-12, now 38 min (2026-03)` */
function measureLine({ title, kind, unit = "", baseline, actuals, targets }: Measure): string {
  const target = targets.at(-1);
  const actual = latestReading(actuals);
  // A unit "%" beside "80%" is the same sign twice.
  const counted = (figures: string) => (unit === "" || figures.endsWith(unit.trim()) ? figures : `${figures} ${unit}`);
  const way = [baseline, target].flatMap((figure) => (figure ? [quantity(figure)] : []));
  const said = [
    way.length > 0 ? `${counted(way.join(" → "))}${target?.date ? ` by ${target.date}` : ""}` : "",
    actual ? `now ${counted(quantity(actual))}${actual.date ? ` (${actual.date})` : ""}` : "",
  ].filter((part) => part !== "");
  return `${title}${kind ? ` (${kind})` : ""}${said.length > 0 ? `: ${said.join(", ")}` : ""}`;
}

function quantity({ value, percent }: Reading): string {
  return percent ? `${value}%` : String(value);
}

/** The titles at the other end of the links that end here, or at a box around. */
function endsOf(map: StrategyMap, { objective, perspective, cluster }: PlacedObjective, side: "from" | "to"): string[] {
  const own = new Set([objective.name, perspective.name, `${perspective.name}.${cluster?.name}`]);
  const here = side === "from" ? "to" : "from";
  const isHere = ({ kind, name }: LinkEnd) => own.has(name) && (kind === "objective") === (name === objective.name);
  const lines = map.links
    .filter((link) => isHere(link[here]))
    .map((link) => {
      const { reason } = link;
      return `${titleOfEnd(map, link[side])}${reason ? `: ${reason}` : ""}`;
    });
  return [...new Set(lines)];
}
