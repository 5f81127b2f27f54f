/** A text as its bytes say, and whether they were UTF-8 throughout. */
export interface Decoded {
  readonly text: string;
  /** The offset in the text at which the first bytes stand that are no UTF-8. */
  readonly flaw?: number;
}

/** Reads bytes as UTF-8; what is none becomes U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    return { text, flaw: firstFlaw(text, bytes) };
  }
}

/** The first U+FFFD that the bytes themselves do not say. */
function firstFlaw(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let from = 0;
  let byte = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
  return 0;
}
