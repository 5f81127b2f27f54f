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
  /** That of what is shown a part could not be read; without it, nothing is said of errors. */
  readonly unread?: Unread | undefined;
}

/** That a text has errors, and what that means for the picture. */
export interface Unread {
  readonly text: string;
  readonly why: string;
}

/** What the user has to know of the picture: that it is not of the text as it is, or that the text is gone. */
export function Notices({ state, actions, strings, question, unread }: NoticesProps) {
  const { update, picture, gone, isStuck, notice } = state;
  return (
    <div class="notices">
      {unread && !gone && !update?.complete && (
        <button
          type="button"
          class="notice is-unread"
          title={`${unread.why} ${strings.toError}`}
          onClick={() => actions.revealFirstError()}
        >
          <Icon name="warning" /> {unread.text}
        </button>
      )}
      <div class="messages" role="status">
        {unread && update?.complete && (
          // What has errors is the other text of a comparison: there is nowhere to go.
          <p class="notice is-unread" title={unread.why}>
            <Icon name="warning" /> {unread.text}
            <span class="hidden"> {unread.why}</span>
          </p>
        )}
        {gone && <p class="notice is-gone">{gone}</p>}
        {isStuck && !gone && <p class="notice is-error">{picture ? strings.stuck : strings.noPicture}</p>}
        {notice && <p class={notice.isError ? "notice is-error" : "notice"}>{notice.text}</p>}
        {question && <p class="notice is-question">{question}</p>}
      </div>
    </div>
  );
}

/** What errors in the text mean for the picture of the map; nothing if there are none. */
export function unreadIn(state: State, strings: Strings["state"]): Unread | undefined {
  const { update } = state;
  if (!update || update.complete) return undefined;
  return isDrawable(update, state)
    ? { text: strings.unread, why: strings.unreadWhy }
    : { text: strings.stale, why: strings.staleWhy };
}
