import type { Actions } from "../actions.ts";
import { isDrawable } from "../state/receive.ts";
import type { State } from "../state/state.ts";
import type { Strings } from "../strings/strings.ts";
import { Icon } from "./icons.tsx";

export interface NoticesProps {
  readonly state: State;
  readonly actions: Actions;
  readonly strings: Strings["state"];
  /** What is asked of the user in the middle of an edit. */
  readonly question?: string;
}

/** What the user has to know of the picture: that it is not of the text as it is, or that the text is gone. */
export function Notices({ state, actions, strings, question }: NoticesProps) {
  const { update, picture, gone, isStuck, notice } = state;
  const isStale = update !== undefined && !isDrawable(update, state);
  const isShown = picture !== undefined && picture.layout.bands.length > 0;
  return (
    <div class="notices">
      {isShown && update && !update.complete && !gone && (
        <button
          type="button"
          class="notice is-incomplete"
          title={isStale ? strings.staleWhy : strings.unreadWhy}
          onClick={() => actions.revealFirstError()}
        >
          <Icon name="warning" /> {isStale ? strings.stale : strings.unread}
        </button>
      )}
      <div class="messages" role="status">
        {gone && <p class="notice is-gone">{gone}</p>}
        {isStuck && !gone && <p class="notice is-error">{picture ? strings.stuck : strings.noPicture}</p>}
        {notice && <p class={notice.isError ? "notice is-error" : "notice"}>{notice.text}</p>}
        {question && <p class="notice is-question">{question}</p>}
      </div>
    </div>
  );
}
