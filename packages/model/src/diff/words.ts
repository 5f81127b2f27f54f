import { inQuotes } from "../in-quotes.ts";

/** The user's own words in a difference. */
export function quoted(text: string, most = 80): string {
  return inQuotes(text, most);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "nothing") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Fields whose values are words of the language, dates or numbers, and not texts of the user's. */
const plain: readonly string[] = [
  ..."profile status language horizon kind every strength from to reviewed role adopters value".split(" "),
];

/** A value of the model as people write it. */
export function saidValue(field: string, value: unknown): string {
  if (typeof value === "number") return field === "weight" ? `${value}%` : String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return plain.includes(field) ? value : quoted(value, 200);
  if (typeof value !== "object" || value === null) return "nothing";
  const thing = value as Readonly<Record<string, unknown>>;
  if ("percent" in thing) {
    const preposition = field === "target" ? "by" : "at";
    return `${thing.value}${thing.percent ? "%" : ""}${thing.date ? ` ${preposition} ${thing.date}` : ""}`;
  }
  if (field === "period") return thing.to ? `${thing.from} to ${thing.to}` : String(thing.from);
  if (field === "proposition") return thing.text ? `${thing.name} ${quoted(String(thing.text))}` : String(thing.name);
  if (field === "lag") return `${thing.count} ${thing.unit}${thing.count === 1 ? "" : "s"}`;
  if (field === "budget") return `${thing.amount}${thing.unit ? ` ${thing.unit}` : ""}`;
  return JSON.stringify(value);
}
