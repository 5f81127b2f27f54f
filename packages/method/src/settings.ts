import type { Profile } from "@smap/model";
import type { Level, Options, Rule } from "./rule.ts";

/** What a project sets for all its maps. */
export interface Settings {
  /** For maps that name none. */
  readonly profile?: Profile;
  /** A severity per rule, with or without options. */
  readonly rules?: Readonly<Record<string, Level | readonly [Level, Options?]>>;
}

/** The severity that the settings give a rule; undefined if they say nothing of it. */
export function levelIn(settings: Settings, rule: Rule): Level | undefined {
  const set = settings.rules?.[rule.id];
  return typeof set === "string" || set === undefined ? set : set[0];
}

/** The rule's options, those of the settings before its own. */
export function optionsIn(settings: Settings, rule: Rule): Options {
  const set = settings.rules?.[rule.id];
  const own = typeof set === "string" || set === undefined ? undefined : set[1];
  return { ...rule.options, ...own };
}
