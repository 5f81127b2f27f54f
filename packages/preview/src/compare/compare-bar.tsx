import type { DifferenceFilter, DifferenceView } from "@smap/diagram/draw";
import { IconButton } from "../chrome/button.tsx";
import { KeyHelp } from "../chrome/key-help.tsx";
import type { Strings } from "../strings/strings.ts";

export interface CompareBarProps {
  readonly labels: { readonly before: string; readonly after: string };
  readonly view: DifferenceView;
  readonly filter: DifferenceFilter;
  readonly changes: number;
  /** The change that is stepped to, from 0. */
  readonly at: number | undefined;
  readonly strings: Strings["compare"];
  readonly help: Strings["help"];
  readonly onView: (view: DifferenceView) => void;
  readonly onFilter: (filter: DifferenceFilter) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onEnd: () => void;
}

const views: readonly DifferenceView[] = ["before", "both", "after"];

/** Which side is shown, and the steps through the changes. */
export function CompareBar(props: CompareBarProps) {
  const { labels, view, filter, changes, at, strings, help, onView, onFilter, onStep, onEnd } = props;
  const titles = { before: labels.before, both: strings.both, after: labels.after };
  return (
    <div class="top-bar" role="toolbar" aria-label={strings.title}>
      <fieldset class="segments" aria-label={strings.shown}>
        {views.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} title={titles[one]} onClick={() => onView(one)}>
            {titles[one]}
          </button>
        ))}
      </fieldset>
      <IconButton
        icon="filter"
        label={strings.onlyChanged}
        pressed={filter === "changed"}
        onClick={() => onFilter(filter === "changed" ? "all" : "changed")}
      />
      <span class="spring" />
      <span class="muted steps" aria-live="polite">
        {at === undefined ? strings.count(changes) : strings.step(at + 1, changes)}
      </span>
      <IconButton icon="previous" label={strings.previous} keys="P" onClick={() => onStep(-1)} />
      <IconButton icon="next" label={strings.next} keys="N" onClick={() => onStep(1)} />
      <KeyHelp label={help.label} keys={[...help.comparing, ...help.walking, ...help.viewing]} />
      <IconButton icon="close" label={strings.end} onClick={onEnd} />
    </div>
  );
}
