import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Actions } from "./actions.ts";
import { EmptyMap } from "./chrome/empty-map.tsx";
import { Notices } from "./chrome/notices.tsx";
import { ZoomBar } from "./chrome/zoom-bar.tsx";
import { elementAt, keyOf } from "./elements/element.ts";
import type { Looks } from "./picture/decorate.ts";
import { marksOf } from "./picture/marks.ts";
import { PictureView } from "./picture/picture-view.tsx";
import type { Viewport } from "./picture/viewport.ts";
import type { View } from "./state/kept.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";
import type { Strings } from "./strings.ts";

export interface AppProps {
  readonly store: Store<State>;
  readonly actions: Actions;
  readonly strings: Strings;
  readonly keptView?: View;
  readonly viewRested: (view: View) => void;
}

const none: ReadonlySet<string> = new Set();

/** The whole page. */
export function App({ store, actions, strings, keptView, viewRested }: AppProps) {
  const state = useStore(store);
  const { update, picture, cursor, theme, focused } = state;
  const viewport = useRef<Viewport>(undefined);
  const [scale, setScale] = useState(1);
  const marks = useMemo(() => marksOf(update?.findings ?? []), [update?.findings]);
  const at = useMemo(
    () => (update && cursor?.uri === update.uri ? elementAt(update.map, cursor.position) : undefined),
    [update, cursor],
  );
  const atKey = at && keyOf(at);
  const focusedKey = focused && keyOf(focused);
  const looks = useMemo<Looks>(
    () => ({
      cursor: atKey === undefined ? none : new Set([atKey]),
      focused: focusedKey === undefined ? none : new Set([focusedKey]),
      chain: none,
      faded: none,
    }),
    [atKey, focusedKey],
  );
  if (!picture || !update) return <main class="preview" />;
  const isEmpty = picture.layout.cards.length === 0 && picture.layout.bands.length === 0;
  return (
    <main class="preview">
      {isEmpty ? (
        <EmptyMap hasTitle={update.map.title !== ""} strings={strings} />
      ) : (
        <>
          <PictureView
            picture={picture}
            theme={theme}
            marks={marks}
            looks={looks}
            lookedAt={focused ?? at}
            shown={at}
            keptView={keptView}
            viewport={viewport}
            chosen={(element, focus) => actions.reveal(element, focus)}
            pointed={(element) => actions.point(element)}
            viewRested={viewRested}
            scaled={setScale}
          />
          <ZoomBar viewport={viewport} scale={scale} strings={strings} />
        </>
      )}
      <Notices state={state} actions={actions} strings={strings} />
    </main>
  );
}

function useStore(store: Store<State>): State {
  const [state, setState] = useState(store.get());
  useLayoutEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
