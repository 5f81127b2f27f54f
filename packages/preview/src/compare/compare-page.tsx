import { type DifferenceFilter, DifferencePicture, type DifferenceView, themes } from "@smap/diagram/draw";
import type { ListedChange, SourceRange } from "@smap/model";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Actions } from "../actions.ts";
import { focusOutline, isNowhere } from "../chrome/focus-outline.ts";
import { Notices, type Unread } from "../chrome/notices.tsx";
import { Outline } from "../chrome/outline.tsx";
import { ZoomBar } from "../chrome/zoom-bar.tsx";
import { type ShownElement, sourceOf } from "../elements/element.ts";
import { pageKey, walkKey } from "../keys.ts";
import { boxOf } from "../picture/boxes.ts";
import { noLooks } from "../picture/decorate.ts";
import { PictureView } from "../picture/picture-view.tsx";
import type { Viewport } from "../picture/viewport.ts";
import type { View } from "../state/kept.ts";
import type { Compared, ComparedPicture, State } from "../state/state.ts";
import type { Strings } from "../strings/strings.ts";
import { ChangeList } from "./change-list.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { changesOn, elementOf, sidesOf } from "./compared-elements.ts";
import { StepRing } from "./step-ring.tsx";

export interface ComparePageProps {
  readonly state: State;
  readonly picture: ComparedPicture;
  readonly actions: Actions;
  readonly strings: Strings;
  readonly viewRested: (view: View) => void;
}

/** Two versions of a map in one picture, and the list of what makes the difference. */
export function ComparePage({ state, picture, actions, strings }: ComparePageProps) {
  const { theme, focused } = state;
  const { layout, compared } = picture;
  const { comparison, labels } = compared;
  const { difference } = comparison;
  const { changes } = difference;
  const viewport = useRef<Viewport>(undefined);
  const [scale, setScale] = useState(1);
  const [view, setView] = useState<DifferenceView>("both");
  const [filter, setFilter] = useState<DifferenceFilter>("all");
  const [stepped, setStepped] = useState<number>();
  // The list may have become shorter under the step.
  const at = stepped !== undefined && stepped < changes.length ? stepped : undefined;

  const drawing = useMemo(
    () => (
      <DifferencePicture layout={layout} difference={difference} theme={themes[theme]} view={view} filter={filter} />
    ),
    [layout, difference, theme, view, filter],
  );
  const current = at === undefined ? undefined : changes[at];
  const element = (current && elementOf(layout, current)) ?? focused;

  const reveal = (change: ListedChange, focus: boolean) => {
    const [side] = sidesOf(change);
    const range = side && change[side];
    if (side && range) actions.revealSide(side, range, focus);
  };
  const stepTo = (place: number) => {
    const change = changes[place];
    if (!change) return;
    setStepped(place);
    actions.choose(elementOf(layout, change));
    reveal(change, false);
  };
  const step = (by: 1 | -1) => {
    if (changes.length === 0) return;
    stepTo(at === undefined ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length);
  };
  const choose = (chosen: ShownElement | undefined, focus: boolean) => {
    const [first] = chosen ? changesOn(layout, difference, chosen) : [];
    setStepped(first);
    actions.choose(chosen);
    const change = first === undefined ? undefined : changes[first];
    if (change) reveal(change, focus);
    else if (chosen) {
      // What has not changed is written in the text as it is now.
      const range: SourceRange | undefined = sourceOf(difference.union, chosen);
      if (range) actions.revealSide("after", range, focus);
    }
    if (!focus) focusOutline(chosen);
  };

  const walk = (event: KeyboardEvent): boolean => {
    if (walkKey(event, focused, layout, actions)) return true;
    if ((event.key !== "Enter" && event.key !== " ") || !focused) return false;
    choose(focused, true);
    return true;
  };
  const latest = useRef({ step, walk });
  latest.current = { step, walk };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (document.activeElement?.closest(".popover")) return;
      const key = event.key.toLowerCase();
      const isStep = (key === "n" || key === "p") && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isStep) latest.current.step(key === "n" ? 1 : -1);
      else if (!(isNowhere() && latest.current.walk(event)) && !pageKey(event, viewport.current, () => undefined))
        return;
      event.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);

  const box = element && boxOf(layout, element);
  return (
    <main class="preview" aria-label={strings.compare.title}>
      <CompareBar
        labels={labels}
        view={view}
        filter={filter}
        changes={changes.length}
        at={at}
        strings={strings.compare}
        help={strings.help}
        onView={setView}
        onFilter={setFilter}
        onStep={step}
        onEnd={() => actions.endComparison()}
      />
      <div class="body">
        <div class="panel">
          <PictureView
            subject={`comparison of ${comparison.uri}`}
            layout={layout}
            theme={theme}
            looks={noLooks}
            lookedAt={element}
            shown={element}
            viewport={viewport}
            chosen={choose}
            pointed={() => undefined}
            pressed={() => undefined}
            viewRested={() => undefined}
            scaled={setScale}
            resized={(width, height) => actions.resized(width, height)}
          >
            {drawing}
          </PictureView>
          {box && <StepRing box={box} viewport={viewport} />}
          <ZoomBar viewport={viewport} scale={scale} strings={strings.zoom} />
          <Notices
            state={state}
            actions={actions}
            strings={strings.state}
            unread={unreadOf(compared, strings.compare)}
          />
        </div>
        <ChangeList
          comparison={comparison}
          labels={labels}
          at={at}
          strings={strings.compare}
          onStep={stepTo}
          onReveal={(side, range) => actions.revealSide(side, range, false)}
        />
      </div>
      <h1 class="hidden">{strings.compare.title}</h1>
      <Outline
        map={difference.union}
        layout={layout}
        focused={focused}
        strings={strings.outline}
        onFocus={(chosen) => actions.choose(chosen)}
        onKeyDown={(event) => {
          if (walk(event)) event.preventDefault();
        }}
      />
    </main>
  );
}

/** Which of the two texts have errors; nothing if none has. */
function unreadOf({ comparison, labels }: Compared, strings: Strings["compare"]): Unread | undefined {
  const sides = (["before", "after"] as const).filter((side) => !comparison.complete[side]);
  if (sides.length === 0) return undefined;
  return { text: strings.errorsIn(sides.map((side) => labels[side])), why: strings.incomplete };
}
