import { strToU8, zlibSync } from "fflate";

/** Where an object of the file is referred to. */
export type Reference = `${number} 0 R`;

/** The objects of a PDF file, by their numbers (ISO 32000-1, 7.5). */
export class Objects {
  readonly #objects: (Uint8Array<ArrayBuffer> | undefined)[] = [];

  /** A number for an object that is written later. */
  reserve(): Reference {
    this.#objects.push(undefined);
    return `${this.#objects.length} 0 R`;
  }

  /** An object as it is written. */
  add(body: string): Reference {
    const reference = this.reserve();
    this.set(reference, body);
    return reference;
  }

  set(reference: Reference, body: string): void {
    this.#objects[Number.parseInt(reference, 10) - 1] = strToU8(body, true);
  }

  /** A stream, compressed; `entries` of its dictionary besides its length. */
  stream(data: Uint8Array, entries = ""): Reference {
    return this.#stream(zlibSync(data, { level: 9 }), `${entries}/Filter/FlateDecode`);
  }

  /** A stream that whoever searches the file is to find as it is. */
  plainStream(data: Uint8Array, entries: string): Reference {
    return this.#stream(data, entries);
  }

  #stream(data: Uint8Array, entries: string): Reference {
    const head = strToU8(`<<${entries}/Length ${data.length}>>stream\n`, true);
    const reference = this.reserve();
    this.#objects[this.#objects.length - 1] = joined([head, data, strToU8("\nendstream", true)]);
    return reference;
  }

  /** The whole file. */
  file(root: Reference, info: Reference): Uint8Array {
    const parts = [strToU8("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", true)];
    let at = (parts[0] as Uint8Array).length;
    const table = ["0000000000 65535 f \n"];
    for (const [index, body] of this.#objects.entries()) {
      const bytes = joined([
        strToU8(`${index + 1} 0 obj\n`, true),
        body ?? strToU8("null", true),
        strToU8("\nendobj\n", true),
      ]);
      table.push(`${String(at).padStart(10, "0")} 00000 n \n`);
      parts.push(bytes);
      at += bytes.length;
    }
    const size = this.#objects.length + 1;
    const tail = `xref\n0 ${size}\n${table.join("")}trailer\n<</Size ${size}/Root ${root}/Info ${info}>>\nstartxref\n${at}\n%%EOF\n`;
    return joined([...parts, strToU8(tail, true)]);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A text outside the page's content: UTF-16 with its mark, in hexadecimal digits, so that no character of it means anything. */
export function textString(text: string): string {
  let digits = "FEFF";
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at));
  return `<${digits}>`;
}

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

/** A number as PDF writes it, short and without an exponent. */
export function decimal(value: number): string {
  const text = (Math.round(value * 1000) / 1000).toFixed(3).replace(/\.?0+$/u, "");
  return text === "-0" ? "0" : text;
}
