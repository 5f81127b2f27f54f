/** Between groups of digits: a space at which no line breaks. */
const space = "\u00A0";

/**
 * A number as a picture shows it, the same on every machine: digits in groups of three from five of them on, as SI recommends,
 * and a minus sign rather than a hyphen.
 */
export function figure(value: number, decimal: "." | "," = "."): string {
  const [, whole = "", rest = ""] = /^(\d+)(.*)$/u.exec(String(Math.abs(value))) ?? [];
  if (whole === "") return String(value);
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, space);
  return `${value < 0 ? "−" : ""}${grouped}${rest.replace(".", decimal)}`;
}
