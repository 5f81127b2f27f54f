/** Shorter work needs no word about how far it is, in milliseconds. */
const patience = 500;

/**
 * Goes through things, and tells on the terminal how many are done when it takes long. Nothing is told where messages go to a
 * file or a pipe, and nothing is left of it at the end.
 */
export function mapWithProgress<Item, Result>(
  items: readonly Item[],
  what: string,
  work: (item: Item) => Result,
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
): Result[] {
  const begin = Date.now();
  let told = 0;
  try {
    return items.map((item, index) => {
      const now = Date.now();
      if (stream.isTTY && now - begin > patience && now - told > 100) {
        told = now;
        stream.write(`\r${index} of ${items.length} ${what}`);
      }
      return work(item);
    });
  } finally {
    if (told > 0) stream.write("\r\u001B[K");
  }
}
