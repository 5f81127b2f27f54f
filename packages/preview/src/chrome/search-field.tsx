import type { Strings } from "../strings/strings.ts";
import { Icon } from "./icons.tsx";

export interface SearchFieldProps {
  readonly search: string;
  readonly matches: number;
  /** Which of the matches is chosen, from 0; -1 if none is. */
  readonly place: number;
  readonly strings: Strings["search"];
  readonly onSearch: (search: string) => void;
  /** Goes to the next match, or to the one before. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onLeave: () => void;
}

export function SearchField(props: SearchFieldProps) {
  const { search, matches, place, strings, onSearch, onStep, onLeave } = props;
  const result = matches === 0 ? strings.none : place < 0 ? strings.all(matches) : strings.found(place + 1, matches);
  const isSought = search.trim() !== "";
  return (
    <div class={isSought && matches === 0 ? "search is-vain" : "search"}>
      <Icon name="search" />
      <input
        type="text"
        aria-label={strings.label}
        placeholder={strings.placeholder}
        title={`${strings.label} (/)`}
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") {
            event.stopPropagation();
            onSearch("");
            onLeave();
          } else return;
          event.preventDefault();
        }}
      />
      <span class="search-result" aria-live="polite">
        {isSought ? result : ""}
      </span>
    </div>
  );
}

/** The keyboard goes to the search field, if there is one. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>(".search input")?.select();
}
