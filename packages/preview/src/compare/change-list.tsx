import { changeSigns } from "@smap/diagram/draw";
import type { ComparedWaiver, Figures, Finding, ListedChange } from "@smap/model";
import type { MapComparison } from "@smap/protocol";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../chrome/icons.tsx";
import type { Strings } from "../strings/strings.ts";
import { sidesOf } from "./compared-elements.ts";

type Side = "before" | "after";
type Reveal = (side: Side, range: Finding["range"]) => void;

export interface ChangeListProps {
  readonly comparison: MapComparison;
  readonly labels: Readonly<Record<Side, string>>;
  /** The change that is stepped to. */
  readonly at: number | undefined;
  readonly strings: Strings["compare"];
  readonly onStep: (place: number) => void;
  readonly onReveal: Reveal;
}

/** What has changed, in the order of the map; then what that means for the findings, the waivers and the figures. */
export function ChangeList({ comparison, labels, at, strings, onStep, onReveal }: ChangeListProps) {
  const { difference, findings, figures } = comparison;
  const { changes } = difference;
  return (
    <aside class="balance changes" aria-label={strings.changes}>
      <header>
        <h2>{strings.changes}</h2>
      </header>
      {changes.length === 0 && <p class="summary muted">{strings.none}</p>}
      <ol class="change-list">
        {changes.map((change, place) => (
          <ChangeItem
            key={`${place} ${change.text}`}
            change={change}
            isAt={place === at}
            labels={labels}
            onStep={() => onStep(place)}
            onReveal={onReveal}
          />
        ))}
      </ol>
      <FindingGroup
        title={strings.newFindings}
        findings={findings.new}
        onReveal={(range) => onReveal("after", range)}
      />
      <FindingGroup
        title={strings.goneFindings}
        findings={findings.gone}
        onReveal={(range) => onReveal("before", range)}
      />
      <WaiverGroup
        title={strings.newWaivers}
        waivers={findings.waivers.new}
        onReveal={(range) => onReveal("after", range)}
      />
      <WaiverGroup
        title={strings.goneWaivers}
        waivers={findings.waivers.gone}
        onReveal={(range) => onReveal("before", range)}
      />
      <FigureTable figures={figures} labels={labels} strings={strings} />
    </aside>
  );
}

interface ChangeItemProps {
  readonly change: ListedChange;
  readonly isAt: boolean;
  readonly labels: ChangeListProps["labels"];
  readonly onStep: () => void;
  readonly onReveal: Reveal;
}

function ChangeItem({ change, isAt, labels, onStep, onReveal }: ChangeItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAt) item.current?.scrollIntoView({ block: "nearest" });
  }, [isAt]);
  const word = change.change.change;
  const sign =
    word === "order" ? changeSigns.reordered : word === "respelled" ? changeSigns.changed : changeSigns[word];
  return (
    <li ref={item} class={isAt ? "change is-at" : "change"} data-change={word}>
      <button type="button" class="finding-text" aria-current={isAt ? "step" : undefined} onClick={onStep}>
        <span class="change-sign" aria-hidden="true">
          {sign}
        </span>
        <span>
          {change.text}
          {change.details.map((line) => (
            <span class="muted detail">{line}</span>
          ))}
        </span>
      </button>
      <div class="fixes">
        {sidesOf(change).map((side) => (
          <button
            key={side}
            type="button"
            class="fix"
            onClick={() => {
              const range = change[side];
              if (range) onReveal(side, range);
            }}
          >
            {labels[side]}
          </button>
        ))}
      </div>
    </li>
  );
}

interface FindingGroupProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onReveal: (range: Finding["range"]) => void;
}

function FindingGroup({ title, findings, onReveal }: FindingGroupProps) {
  if (findings.length === 0) return null;
  return (
    <section class="group">
      <h3>{title}</h3>
      <ul class="findings">
        {findings.map(({ severity, message, rule, range }) => (
          <li class="finding" data-rule={rule}>
            <button type="button" class={`finding-text is-${severity}`} onClick={() => onReveal(range)}>
              <Icon name={severity} />
              <span>
                {message} <span class="muted rule">{rule}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WaiverGroupProps {
  readonly title: string;
  readonly waivers: readonly ComparedWaiver[];
  readonly onReveal: (range: ComparedWaiver["range"]) => void;
}

function WaiverGroup({ title, waivers, onReveal }: WaiverGroupProps) {
  if (waivers.length === 0) return null;
  return (
    <section class="group">
      <h3>{title}</h3>
      <ul class="findings">
        {waivers.map(({ rule, reason, on, range }) => (
          <li class="finding" data-rule={rule}>
            <button type="button" class="finding-text" onClick={() => onReveal(range)}>
              <Icon name="info" />
              <span>
                {on === "" ? reason : `${on}: ${reason}`} <span class="muted rule">{rule}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FigureTableProps {
  readonly figures: Readonly<Record<Side, Figures>>;
  readonly labels: ChangeListProps["labels"];
  readonly strings: Strings["compare"];
}

/** The figures that are not what they were. */
function FigureTable({ figures, labels, strings }: FigureTableProps) {
  const { before, after } = figures;
  const rows: readonly (readonly [string, number, number])[] = [
    [strings.figures.objectives, before.objectives, after.objectives],
    [strings.figures.critical, before.critical, after.critical],
    [strings.figures.links, before.links, after.links],
    [strings.figures.measures, before.measures, after.measures],
    ...(["short", "medium", "long"] as const).map(
      (horizon) => [strings.figures[horizon], before.horizons[horizon], after.horizons[horizon]] as const,
    ),
  ];
  const changed = rows.filter(([, was, is]) => was !== is);
  if (changed.length === 0) return null;
  return (
    <section class="group">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{strings.figures.title}</span>
            </th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(([title, was, is]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{was}</td>
              <td>{is}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
