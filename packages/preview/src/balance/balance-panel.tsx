import type { Figures, Finding, Fix, Horizon, SourceRange } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { IconButton } from "../chrome/button.tsx";
import { isNowhere } from "../chrome/focus-outline.ts";
import { Icon } from "../chrome/icons.tsx";
import type { ShownElement } from "../elements/element.ts";
import { memo } from "../memo.ts";
import type { Strings } from "../strings/strings.ts";
import { type BalanceGroup, balanceOf, byWaiver, type WaiverGroup } from "./groups.ts";

export interface BalancePanelProps {
  readonly update: MapUpdate;
  readonly strings: Strings;
  readonly onReveal: (range: SourceRange) => void;
  readonly onChoose: (element: ShownElement) => void;
  /** The mouse is on a finding, or on none. */
  readonly onPoint: (finding: Finding | undefined) => void;
  readonly onFix: (fix: Fix) => void;
  /** Whether whoever asked for it goes on in it. */
  readonly isWanted: boolean;
  /** The keyboard has been given to it. */
  readonly onEntered: () => void;
  readonly onClose: (byKey: boolean) => void;
}

/** How balanced the map is: its figures, and for each column what stands in it and what the method has to say. */
export const BalancePanel = memo((props: BalancePanelProps) => {
  const { update, strings, isWanted, onEntered, onFix, onClose } = props;
  const groups = useMemo(() => balanceOf(update.map, update.findings, update.waived), [update]);
  const panel = useRef<HTMLElement>(null);
  /** The place of the finding whose fix is on its way: its button will be gone. */
  const fixed = useRef<number>(undefined);
  const findings = () => [...(panel.current?.querySelectorAll<HTMLElement>(".finding-text") ?? [])];
  useLayoutEffect(() => {
    if (!isWanted) return;
    (findings()[0] ?? panel.current)?.focus();
    onEntered();
  }, [isWanted]);
  useLayoutEffect(() => {
    const { current: place } = fixed;
    fixed.current = undefined;
    // Whoever has gone elsewhere meanwhile stays there.
    if (place === undefined || !isNowhere() || !document.hasFocus()) return;
    const left = findings();
    (left[Math.min(place, left.length - 1)] ?? panel.current)?.focus();
  }, [update]);
  const fix = (chosen: Fix) => {
    const at = findings().findIndex((one) => one.parentElement?.contains(document.activeElement));
    fixed.current = at < 0 ? undefined : at;
    onFix(chosen);
  };
  return (
    // Escape closes it from wherever the keyboard is in it.
    <aside
      ref={panel}
      class="balance"
      tabIndex={-1}
      aria-label={strings.balance.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose(true);
      }}
    >
      <header>
        <h2>{strings.balance.title}</h2>
        <IconButton icon="close" label={strings.balance.close} onClick={(event) => onClose(event.detail === 0)} />
      </header>
      <div class="groups">
        <Summary figures={update.figures} strings={strings} />
        {groups.map((group) => (
          <Group key={group.element?.id ?? ""} group={group} {...props} onFix={fix} />
        ))}
      </div>
    </aside>
  );
});

function Summary({ figures, strings }: { figures: Figures; strings: Strings }) {
  const { objectives, critical, links, measures, horizons } = figures;
  const words = strings.balance;
  const all = horizons.short + horizons.medium + horizons.long;
  return (
    <section class="summary">
      <p class="muted">
        {[words.objectives(objectives), words.critical(critical), words.links(links), words.measures(measures)].join(
          " · ",
        )}
      </p>
      {all > 0 && (
        <div class="horizons">
          <p class="muted">{words.horizons}</p>
          <div class="horizon-bar" role="img" aria-label={spoken(horizons, strings)}>
            {(["short", "medium", "long"] as const).map((horizon) => (
              <span key={horizon} class={`is-${horizon}`} style={{ flexGrow: horizons[horizon] }} />
            ))}
          </div>
          <ul>
            {(["short", "medium", "long"] as const).map((horizon) => (
              <li key={horizon}>
                <span class={`swatch is-${horizon}`} /> {strings.words[horizon]} <b>{horizons[horizon]}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function spoken(horizons: Readonly<Record<Horizon, number>>, { words }: Strings): string {
  return (["short", "medium", "long"] as const).map((horizon) => `${words[horizon]} ${horizons[horizon]}`).join(", ");
}

function Group({ group, strings, onChoose, onPoint, onReveal, onFix }: BalancePanelProps & { group: BalanceGroup }) {
  const { element, band, hasFigures, objectives, critical, measures, horizons, hasHorizons, findings, waived } = group;
  const words = strings.balance;
  const title = element ? group.title : words.wholeMap;
  const figures = [
    band,
    objectives === 0 ? words.missing : words.objectives(objectives),
    critical > 0 ? words.critical(critical) : "",
    measures > 0 ? words.measures(measures) : "",
    hasHorizons ? horizonsOf(horizons, strings) : "",
  ];
  return (
    <section class={objectives === 0 && hasFigures ? "group is-empty" : "group"} data-group={element?.id ?? ""}>
      <h3>
        {element ? (
          <button type="button" class="group-title" onClick={() => onChoose(element)}>
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      {hasFigures && <p class="muted figures">{figures.filter(Boolean).join(" · ")}</p>}
      {(findings.length > 0 || waived.length > 0) && (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingItem finding={finding} strings={strings} onPoint={onPoint} onReveal={onReveal} onFix={onFix} />
          ))}
          {byWaiver(waived).map((one) => (
            <WaivedItem waiver={one} strings={strings} onReveal={onReveal} />
          ))}
        </ul>
      )}
    </section>
  );
}

function horizonsOf(horizons: Readonly<Record<Horizon, number>>, { words }: Strings): string {
  return (["short", "medium", "long"] as const)
    .filter((horizon) => horizons[horizon] > 0)
    .map((horizon) => `${words[horizon].toLowerCase()} ${horizons[horizon]}`)
    .join(", ");
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly strings: Strings;
  readonly onPoint: (finding: Finding | undefined) => void;
  readonly onReveal: (range: SourceRange) => void;
  readonly onFix: (fix: Fix) => void;
}

function FindingItem({ finding, strings, onPoint, onReveal, onFix }: FindingItemProps) {
  const { severity, message, rule, range, fixes } = finding;
  return (
    <li class="finding" data-rule={rule} data-severity={severity}>
      <button
        type="button"
        class={`finding-text is-${severity}`}
        onPointerEnter={() => onPoint(finding)}
        onPointerLeave={() => onPoint(undefined)}
        onClick={() => onReveal(range)}
      >
        <Icon name={severity} />
        <span class="hidden">{strings.severity[severity]}: </span>
        <span>
          {message} <span class="muted rule">{rule}</span>
        </span>
      </button>
      {fixes.length > 0 && (
        <div class="fixes">
          {fixes.map((fix) => (
            <button type="button" class="fix" onClick={() => onFix(fix)}>
              <Icon name="bulb" /> {fix.title}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

interface WaivedItemProps {
  readonly waiver: WaiverGroup;
  readonly strings: Strings;
  readonly onReveal: (range: SourceRange) => void;
}

function WaivedItem({ waiver: { first, count }, strings, onReveal }: WaivedItemProps) {
  const { finding, reason, waiver } = first;
  return (
    <li class="finding is-waived" data-rule={finding.rule}>
      <button type="button" class="finding-text" title={finding.message} onClick={() => onReveal(waiver)}>
        <Icon name="info" />
        <span>
          {strings.balance.waived(reason)}{" "}
          <span class="muted rule">
            {finding.rule}
            {count > 1 ? ` × ${count}` : ""}
          </span>
        </span>
      </button>
    </li>
  );
}
