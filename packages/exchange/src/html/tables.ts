import type { MapWords } from "@smap/model";
import { escaped } from "../markup.ts";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "../scorecard/scorecard.ts";

/** A perspective and its scorecard as HTML. */
export function scorecardHtml({ title, description, objectives }: Scorecard, words: MapWords): string {
  const heads = [words.objective, words.measure, words.baseline, words.actual, words.target, words.initiatives];
  const head = heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join("");
  const about = description ? `<p>${escaped(description)}</p>` : "";
  const table =
    objectives.length === 0
      ? `<p class="muted">${escaped(words.noObjective)}</p>`
      : `<table><thead><tr>${head}</tr></thead>${objectives.map((one) => objectiveHtml(one, words)).join("")}</table>`;
  return `<section><h2>${escaped(title)}</h2>${about}${table}</section>`;
}

/** The rows of an objective, one for each measure: they stay together. */
function objectiveHtml(objective: ScorecardObjective, { signs }: MapWords): string {
  const { id, title, critical, cluster, code, owner, weight, horizon, description, measures, initiatives } = objective;
  const facts = [critical ? signs.critical : undefined, cluster, code, horizon && signs[horizon], weight, owner].filter(
    (fact) => fact !== undefined,
  );
  const about = [facts.join(" · "), description ?? ""].filter(Boolean).map((text) => `<div>${escaped(text)}</div>`);
  const span = measures.length > 1 ? ` rowspan="${measures.length}"` : "";
  const name = `<th scope="row"${span}><strong>${escaped(title)}</strong>${about.join("")}</th>`;
  const done = `<td${span}>${listHtml(initiatives)}</td>`;
  const [first, ...others] = measures;
  const rows = [
    `<tr data-objective="${escaped(id)}">${name}${first ? measureHtml(first) : "<td></td>".repeat(4)}${done}</tr>`,
    ...others.map((measure) => `<tr data-objective="${escaped(id)}">${measureHtml(measure)}</tr>`),
  ];
  return `<tbody>${rows.join("")}</tbody>`;
}

function measureHtml({ title, baseline, actual, target, status }: ScorecardMeasure): string {
  const sign = status ? (status === "reached" ? "✓ " : "✗ ") : "";
  const shown = status ? `<span class="${status}">${sign}${escaped(actual)}</span>` : escaped(actual);
  return `<td>${escaped(title)}</td><td>${escaped(baseline)}</td><td>${shown}</td><td>${escaped(target)}</td>`;
}

function listHtml(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
}
