/** A text for comparison: in Unicode's composed form, without case, and with all spacing alike. */
export function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}
