import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Actions } from "./actions.ts";
import { Boundary } from "./boundary.tsx";
import { EmptyMap } from "./chrome/empty-map.tsx";
import type { ExportChoice } from "./chrome/export-menu.tsx";
import { LiveRegion } from "./chrome/live-region.tsx";
import { Notices, unreadIn } from "./chrome/notices.tsx";
import { ComparePage } from "./compare/compare-page.tsx";
import { travelKey } from "./keys.ts";
import { MapPage } from "./map-page.tsx";
import type { View } from "./state/kept.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";
import type { Strings } from "./strings/strings.ts";

export interface AppProps {
  readonly store: Store<State>;
  /** Whether another state is about to follow this one, so that showing it can wait. */
  readonly isFollowed: (shown: State, now: State) => boolean;
  readonly actions: Actions;
  readonly strings: Strings;
  /** The view of a map that an earlier page kept. */
  readonly keptView: (uri: string) => View | undefined;
  readonly viewRested: (view: View) => void;
  readonly onExport: (wish: ExportChoice) => void;
  /** What the page itself has to show is there, and not yet painted. */
  readonly onShown: () => void;
  /** Something could not be drawn. */
  readonly onFailure: (error: unknown) => void;
}

/** The whole page: nothing until there is a picture, and from then on always a picture. */
export function App({ store, isFollowed, ...props }: AppProps) {
  const state = useStore(store, isFollowed);
  return (
    <Boundary fallback={props.strings.state.noPicture} failed={props.onFailure}>
      <Page state={state} {...props} />
    </Boundary>
  );
}

function Page({ state, onShown, ...props }: Omit<AppProps, "store" | "isFollowed"> & { state: State }) {
  const { update, picture, compared, comparedPicture } = state;
  const isShown = (compared && comparedPicture) !== undefined || (update && picture) !== undefined;
  useLayoutEffect(() => {
    if (isShown) onShown();
  }, [isShown]);
  const { actions } = props;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const travel = travelKey(event);
      if (!travel) return;
      event.preventDefault();
      actions.travel(travel);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [actions]);
  const told = update && picture && { uri: update.uri, map: picture.update.map, findings: update.findings.length };
  return (
    <>
      <Shown state={state} {...props} />
      <LiveRegion told={told} strings={props.strings.changes} />
    </>
  );
}

function Shown({ state, ...props }: Omit<AppProps, "store" | "isFollowed" | "onShown"> & { state: State }) {
  const { update, picture, compared, comparedPicture } = state;
  if (compared && comparedPicture) return <ComparePage state={state} picture={comparedPicture} {...props} />;
  if (update && picture && picture.layout.bands.length > 0)
    return <MapPage state={state} update={update} picture={picture} {...props} />;
  return (
    <main class="preview" aria-label={props.strings.preview}>
      {update && picture && (
        <EmptyMap
          hasTitle={update.map.title !== ""}
          strings={props.strings.empty}
          isWhole={update.complete}
          onWrite={(text) => props.actions.write(text)}
        />
      )}
      <Notices
        state={state}
        actions={props.actions}
        strings={props.strings.state}
        unread={picture && unreadIn(state, props.strings.state)}
      />
    </main>
  );
}

/** So long a state waits for the one that follows it, in ms: less than anybody notices. */
const patience = 100;

function useStore(store: Store<State>, isFollowed: AppProps["isFollowed"]): State {
  const [state, setState] = useState(store.get());
  const shown = useRef(state);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      shown.current = store.get();
      setState(shown.current);
    };
    show();
    const end = store.subscribe(() => {
      if (!isFollowed(shown.current, store.get())) show();
      else timer ??= setTimeout(show, patience);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [store]);
  return state;
}
