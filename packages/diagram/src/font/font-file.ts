/** The tables of a font by their names, put together as an OpenType file with TrueType outlines. */
export function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const begin = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(sorted.reduce((sum, [, { length }]) => sum + padded(length), begin));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (sorted.length - 2 ** power));
  let at = begin;
  for (const [index, [name, table]] of sorted.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, name.charCodeAt(letter));
    bytes.set(table, at);
    view.setUint32(entry + 4, checksum(view, at, padded(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  }
  const head = sorted.findIndex(([name]) => name === "head");
  if (head >= 0) {
    // The sum of the whole file, with this field at zero, is taken from a constant (OpenType, table `head`).
    const field = view.getUint32(12 + 16 * head + 8) + 8;
    view.setUint32(field, (0xb1b0afba - checksum(view, 0, bytes.length)) >>> 0);
  }
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
