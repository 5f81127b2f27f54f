import type {
  Adopters,
  Frequency,
  Horizon,
  InitiativeStatus,
  LagUnit,
  Language,
  MapStatus,
  MeasureKind,
  Profile,
  Strength,
  ValueProposition,
} from "../strategy-map.ts";

/** A closed list of words, each with its meaning, in canonical order. */
export type Words<Word extends string> = Readonly<Record<Word, string>>;

export const profiles: Words<Profile> = {
  "for-profit": "A company: finance on top, and every rule of the method.",
  public: "A public body: mission or stakeholders on top, finance anywhere.",
  nonprofit: "A nonprofit organization: mission or stakeholders on top, finance anywhere.",
  slice: "One theme of a larger map: nothing asks for completeness.",
};

export const statuses: Words<MapStatus> = {
  draft: "Being written: balance errors are only warnings.",
  proposed: "Written, and put before those who decide.",
  approved: "Decided. This is the status of a map that names none.",
};

/** Those that there are words for; by their ISO 639 codes. */
export const languages: Words<Language> = {
  en: "English. This is the language of a map that names none.",
  de: "German (Deutsch).",
  es: "Spanish (Español).",
  fr: "French (Français).",
  it: "Italian (Italiano).",
  nl: "Dutch (Nederlands).",
  pt: "Portuguese (Português).",
};

export const propositions: Words<ValueProposition> = {
  "low-total-cost": "Consistent, timely and cheap: the lowest total cost.",
  "product-leadership": "Products beyond what others offer, first to market.",
  "complete-solutions": "The best total solution, tailored to each customer.",
  "lock-in": "A standard or network that customers find costly to leave.",
};

export const adopters: Words<Adopters> = {
  innovators: "The first to try what is new.",
  "early-adopters": "Follow at once, and lead opinion.",
  "early-majority": "Adopt deliberately, before the average.",
  "late-majority": "Adopt when most others have.",
  laggards: "Adopt last.",
};

export const horizons: Words<Horizon> = {
  short: "Results within a year or so.",
  medium: "Results in one to three years.",
  long: "Results after three years or more.",
};

export const strengths: Words<Strength> = {
  weak: "A cause among many; drawn dashed.",
  moderate: "A clear cause.",
  strong: "The main cause; drawn wide.",
};

export const lagUnits: Words<LagUnit> = { day: "Days", month: "Months", quarter: "Quarters", year: "Years" };

export const measureKinds: Words<MeasureKind> = {
  lead: "Moves first: it tells what is coming.",
  lag: "Moves last: it tells what came of it.",
};

export const frequencies: Words<Frequency> = { month: "Monthly", quarter: "Quarterly", year: "Yearly" };

export const initiativeStatuses: Words<InitiativeStatus> = {
  planned: "Not begun.",
  running: "Under way.",
  done: "Finished.",
  stopped: "Given up.",
};

/** The words of a list, in canonical order. */
export function wordsOf<Word extends string>(words: Words<Word>): Word[] {
  return Object.keys(words) as Word[];
}

/** Narrows a text to a word of the list. */
export function isWordOf<Word extends string>(words: Words<Word>, text: string): text is Word {
  return Object.hasOwn(words, text);
}
