import type { Actions } from "../actions.ts";
import type { State } from "../state/state.ts";
import type { Strings } from "../strings.ts";
import { Icon } from "./icons.tsx";

/** What the user has to know of the picture: that it is not of the text as it is, or that the text is gone. */
export function Notices({ state, actions, strings }: { state: State; actions: Actions; strings: Strings }) {
  const { update, gone, isStuck, notice } = state;
  return (
    <div class="notices">
      {update && !update.complete && !gone && (
        <button
          type="button"
          class="notice is-stale"
          title={strings.notUpToDateWhy}
          onClick={() => actions.revealFirstError()}
        >
          <Icon name="warning" /> {strings.notUpToDate}
        </button>
      )}
      <div class="messages" role="status">
        {gone && <p class="notice">{gone}</p>}
        {isStuck && !gone && <p class="notice">{strings.stuck}</p>}
        {notice && <p class={notice.isError ? "notice is-error" : "notice"}>{notice.text}</p>}
      </div>
    </div>
  );
}
