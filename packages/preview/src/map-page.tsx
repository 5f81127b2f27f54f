import { MapPicture, marksOf, themes } from "@smap/diagram/draw";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Actions } from "./actions.ts";
import { BalancePanel } from "./balance/balance-panel.tsx";
import { type ExportChoice, ExportMenu } from "./chrome/export-menu.tsx";
import { FilterMenu } from "./chrome/filter-menu.tsx";
import { focusOutline, isNowhere, quietly } from "./chrome/focus-outline.ts";
import { Notices, unreadIn } from "./chrome/notices.tsx";
import { Outline } from "./chrome/outline.tsx";
import { focusSearch, SearchField } from "./chrome/search-field.tsx";
import { TopBar } from "./chrome/top-bar.tsx";
import { ZoomBar } from "./chrome/zoom-bar.tsx";
import { elementAt, elementOfSubject, type ShownElement } from "./elements/element.ts";
import { titlesOf } from "./elements/outline.ts";
import { passing } from "./filter/filters.ts";
import { found } from "./filter/search.ts";
import { isSearchKey, mapKey, pageKey } from "./keys.ts";
import { useDrag } from "./overlay/drag.ts";
import { type MenuWish, Overlay } from "./overlay/overlay.tsx";
import { useLooks } from "./picture/looks.ts";
import { PictureView } from "./picture/picture-view.tsx";
import type { Viewport } from "./picture/viewport.ts";
import type { View } from "./state/kept.ts";
import type { Picture, State } from "./state/state.ts";
import type { Strings } from "./strings/strings.ts";

export interface MapPageProps {
  readonly state: State;
  readonly update: NonNullable<State["update"]>;
  readonly picture: Picture;
  readonly actions: Actions;
  readonly strings: Strings;
  /** The view of a map that an earlier page kept. */
  readonly keptView: (uri: string) => View | undefined;
  readonly viewRested: (view: View) => void;
  readonly onExport: (wish: ExportChoice) => void;
}

/** The map with everything that can be done with it. */
export function MapPage({ state, update, picture, actions, strings, keptView, viewRested, onExport }: MapPageProps) {
  const { cursor, theme, focused, pointed, filters, search, mode } = state;
  const viewport = useRef<Viewport>(undefined);
  const panel = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const marks = useMemo(() => marksOf(update.findings), [update.findings]);
  const drawing = useMemo(
    () => <MapPicture layout={picture.layout} theme={themes[theme]} marks={marks} />,
    // The same marks need not be drawn again.
    [picture.layout, theme, JSON.stringify(marks)],
  );
  const at = useMemo(
    () => (cursor?.uri === update.uri ? elementAt(update.map, cursor.position) : undefined),
    [update, cursor],
  );
  const passed = useMemo(() => passing(update.map, filters), [update.map, filters]);
  const matches = useMemo(
    () => found(update.map, search).filter((name) => passed?.has(name) !== false),
    [update.map, search, passed],
  );
  const latest = useRef(state);
  latest.current = state;

  const { drag, begin, hasDragged } = useDrag({
    target: (kind, from, under) => targetOf(kind, from, under, actions),
    dropped: (kind, from, on) => (kind === "link" ? actions.link(from, on) : actions.move(from, on)),
    scroll: (dx, dy) => viewport.current?.scrollBy(dx, dy) ?? false,
    pressed: (kind, from) => kind === "link" && actions.begin({ kind: "link", from }),
  });

  const isAsking = mode?.kind === "link" || mode?.kind === "move" || drag !== undefined;
  const looks = useLooks({ map: update.map, cursor: at, focused, pointed, isAsking, passing: passed, found: matches });
  const place = focused?.kind === "objective" ? matches.indexOf(focused.id) : -1;

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { picture: shown } = latest.current;
      if (event.key === "Escape" && latest.current.mode) actions.cancel();
      else {
        // Whoever comes from elsewhere need not look for the map first.
        const isForMap = isNowhere() && shown !== undefined && mapKey(event, latest.current, shown.layout, actions);
        if (!isForMap && !pageKey(event, viewport.current, focusSearch)) return;
      }
      event.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [actions]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      focusSearch();
      event.preventDefault();
      // The editor listens here too, and would search in the text beside.
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", pressed, { capture: true });
    return () => removeEventListener("keydown", pressed, { capture: true });
  }, []);

  // A bar's button or a field that is gone leaves the keyboard nowhere, and so may another part of the editor: it goes on
  // with what is chosen.
  useEffect(() => {
    if (document.hasFocus()) goOn(latest.current);
  });
  useEffect(() => {
    const entered = () => goOn(latest.current);
    addEventListener("focus", entered);
    return () => removeEventListener("focus", entered);
  }, []);

  const choose = (element: ShownElement | undefined, focus: boolean) => {
    // What could not be written is not lost for a click elsewhere.
    if (hasDragged.current || actions.isWriting) return;
    if (element && actions.answer(element)) return;
    actions.cancel();
    actions.choose(element);
    if (element) actions.reveal(element, focus);
    if (!focus) focusOutline(element);
  };
  const stepMatch = (by: 1 | -1) => {
    const next = matches[(place + by + matches.length) % matches.length];
    if (next !== undefined) actions.choose({ kind: "objective", id: next });
  };
  const [menu, setMenu] = useState<MenuWish>();
  const closeMenu = useCallback(() => {
    setMenu(undefined);
    focusOutline(latest.current.focused);
  }, []);
  const onFocus = useCallback((element: ShownElement) => actions.choose(element), [actions]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { picture: shown } = latest.current;
      if (shown && mapKey(event, latest.current, shown.layout, actions)) event.preventDefault();
    },
    [actions],
  );
  const onMenu = useCallback(() => {
    const { focused: element } = latest.current;
    if (element) setMenu({ element });
  }, []);
  const titles = titlesOf(update.map);
  const question =
    mode?.kind === "link"
      ? strings.edit.linkFrom(titles({ name: mode.from.id }))
      : mode?.kind === "move"
        ? strings.edit.moveOf(titles({ name: mode.objective.id }))
        : undefined;

  return (
    <main class="preview" aria-label={strings.preview}>
      <TopBar
        state={state}
        actions={actions}
        strings={strings}
        exportMenu={<ExportMenu strings={strings.export} onExport={onExport} />}
      >
        <SearchField
          search={search}
          matches={matches.length}
          place={place}
          strings={strings.search}
          onSearch={(words) => actions.search(words)}
          onStep={stepMatch}
          onLeave={() => focusOutline(focused)}
        />
        <FilterMenu
          map={update.map}
          filters={filters}
          shown={[passed?.size ?? update.figures.objectives, update.figures.objectives]}
          strings={strings}
          onFilter={(wanted) => actions.filter(wanted)}
        />
      </TopBar>
      <div class="body">
        <div class={mode || drag ? "panel is-asking" : "panel"} ref={panel}>
          <PictureView
            subject={update.uri}
            layout={picture.layout}
            theme={theme}
            looks={looks}
            lookedAt={focused ?? at}
            shown={focused ?? at}
            keptView={keptView(update.uri)}
            viewport={viewport}
            chosen={choose}
            pointed={(element) => actions.point(element)}
            marked={(element) => {
              actions.choose(element);
              actions.showFindings(element);
            }}
            asked={(element, event) => {
              const { left = 0, top = 0 } = panel.current?.getBoundingClientRect() ?? {};
              actions.choose(element);
              setMenu({ element, at: { x: event.clientX - left, y: event.clientY - top } });
            }}
            pressed={(event, element) => panel.current && begin("move", event, element, panel.current)}
            viewRested={viewRested}
            scaled={setScale}
            resized={(width, height) => actions.resized(width, height)}
          >
            {drawing}
          </PictureView>
          <Overlay
            state={state}
            picture={picture}
            actions={actions}
            strings={strings.edit}
            viewport={viewport}
            drag={drag}
            menu={menu}
            onMenuClosed={closeMenu}
            onHandle={(event, from) => panel.current && begin("link", event, from, panel.current)}
          />
          <ZoomBar viewport={viewport} scale={scale} strings={strings.zoom} />
          <Notices
            state={state}
            actions={actions}
            strings={strings.state}
            question={question}
            unread={unreadIn(state, strings.state)}
          />
        </div>
        {state.isBalanceOpen && (
          <BalancePanel
            update={update}
            strings={strings}
            onReveal={(range) => actions.revealRange(range, false)}
            onChoose={(element) => {
              actions.choose(element);
              actions.reveal(element, false);
            }}
            onPoint={(finding) => actions.point(finding && elementOfSubject(update.map, finding.subject))}
            onFix={({ changes }) => actions.change(changes)}
            isWanted={state.isBalanceWanted === true}
            onEntered={() => actions.balance.enter()}
            onClose={(byKey) => actions.balance.leave(byKey)}
          />
        )}
      </div>
      <h1 class="hidden">{update.map.title || strings.map}</h1>
      <Outline
        map={picture.update.map}
        layout={picture.layout}
        focused={focused}
        strings={strings.outline}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onMenu={onMenu}
      />
    </main>
  );
}

/** Gives the keyboard to what is chosen, if nothing has it. */
function goOn({ focused }: State): void {
  if (focused && isNowhere()) quietly(() => focusOutline(focused));
}

/** What a new link may end at, and where a card may be put: a column or band, or the one that the card under it is in. */
function targetOf(kind: "link" | "move", from: ShownElement, under: ShownElement, actions: Actions) {
  const isSame = under.kind === from.kind && under.id === from.id;
  if (kind === "link") return isSame || under.kind === "link" || under.kind === "theme" ? undefined : under;
  const box = actions.boxAround(under);
  const own = actions.boxAround(from);
  return box && box.id !== own?.id ? box : undefined;
}
