import type { ComponentChildren } from "preact";
import type { Actions } from "../actions.ts";
import type { State } from "../state/state.ts";
import type { Strings } from "../strings/strings.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icons.tsx";
import { KeyHelp } from "./key-help.tsx";

export interface TopBarProps {
  readonly state: State;
  readonly actions: Actions;
  readonly strings: Strings;
  /** Search and filters. */
  readonly children: ComponentChildren;
  readonly exportMenu: ComponentChildren;
}

/** The quiet line above the picture. */
export function TopBar({ state, actions, strings, children, exportMenu }: TopBarProps) {
  const { help } = strings;
  const { update, detail, pinned, isBalanceOpen } = state;
  const findings = update?.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const rest = findings.length - errors - warnings;
  return (
    <div class="top-bar" role="toolbar" aria-label={strings.preview}>
      {children}
      <fieldset class="segments" aria-label={strings.detail.label}>
        {(["map", "scorecard"] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={detail === one}
            title={strings.detail.label}
            onClick={() => actions.setDetail(one)}
          >
            {strings.detail[one]}
          </button>
        ))}
      </fieldset>
      <span class="spring" />
      <button
        type="button"
        class="icon-button balance-button"
        aria-pressed={isBalanceOpen}
        title={strings.balance.label}
        // Whoever presses it by a key goes on with what it opens.
        onClick={({ detail: clicks }) => actions.balance.show(!isBalanceOpen, clicks === 0)}
      >
        <Icon name="balance" />
        <span class="hidden">{strings.balance.label}</span>
        {errors > 0 && <Count icon="error" count={errors} />}
        {warnings > 0 && <Count icon="warning" count={warnings} />}
        {rest > 0 && <Count icon="info" count={rest} />}
      </button>
      {exportMenu}
      <IconButton
        icon="pin"
        label={pinned ? strings.pin.unpin : strings.pin.pin}
        pressed={pinned}
        onClick={() => actions.pin(!pinned)}
      />
      <KeyHelp label={help.label} keys={[...help.walking, ...help.editing, ...help.viewing]} />
    </div>
  );
}

function Count({ icon, count }: { icon: "error" | "warning" | "info"; count: number }) {
  return (
    <span class={`count is-${icon}`}>
      <Icon name={icon} /> {count}
    </span>
  );
}
