import type { StrategyMap } from "@smap/model";
import { type Choice, choicesOf, countOf, type FilterGroup, type Filters, noFilters } from "../filter/filters.ts";
import type { Strings } from "../strings/strings.ts";
import { Popover } from "./popover.tsx";

export interface FilterMenuProps {
  readonly map: StrategyMap;
  readonly filters: Filters;
  /** How many objectives pass, of how many. */
  readonly shown: readonly [number, number];
  readonly strings: Strings;
  readonly onFilter: (filters: Filters) => void;
}

const groups: readonly FilterGroup[] = ["themes", "perspectives", "horizons", "owners", "statuses"];

/** What to look at: the rest of the picture fades. */
export function FilterMenu({ map, filters, shown, strings, onFilter }: FilterMenuProps) {
  const chosen = countOf(filters);
  return (
    <Popover icon="filter" label={strings.filter.label} count={chosen}>
      {() => (
        <Choices map={map} filters={filters} shown={shown} strings={strings} onFilter={onFilter} isAny={chosen > 0} />
      )}
    </Popover>
  );
}

function Choices({ map, filters, shown, strings, onFilter, isAny }: FilterMenuProps & { isAny: boolean }) {
  const choices = choicesOf(map);
  const words: Readonly<Record<string, string>> = strings.words;
  const titleOf = ({ value, title }: Choice) => title ?? words[value] ?? value;
  const toggle = (group: FilterGroup, value: string) => {
    const values: readonly string[] = filters[group];
    const now = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    onFilter({ ...filters, [group]: now });
  };
  return (
    <fieldset class="filters" aria-label={strings.filter.title}>
      <div class="filters-head">
        <strong>{strings.filter.title}</strong>
        <span class="muted">{isAny ? strings.filter.shown(...shown) : ""}</span>
      </div>
      {choices.critical > 0 && (
        <Check
          title={strings.filter.critical}
          count={choices.critical}
          checked={filters.critical}
          onToggle={() => onFilter({ ...filters, critical: !filters.critical })}
        />
      )}
      {groups
        .filter((group) => choices[group].length > 1 || filters[group].length > 0)
        .map((group) => (
          <fieldset key={group}>
            <legend>{strings.filter[group]}</legend>
            {choices[group].map((choice) => (
              <Check
                key={choice.value}
                title={titleOf(choice)}
                count={choice.count}
                checked={(filters[group] as readonly string[]).includes(choice.value)}
                onToggle={() => toggle(group, choice.value)}
              />
            ))}
          </fieldset>
        ))}
      <button type="button" class="button" disabled={!isAny} onClick={() => onFilter(noFilters)}>
        {strings.filter.clear}
      </button>
    </fieldset>
  );
}

interface CheckProps {
  readonly title: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Check({ title, count, checked, onToggle }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span class="check-title">{title}</span>
      <span class="muted">{count}</span>
    </label>
  );
}
