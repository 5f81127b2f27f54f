/**
 * Shows that something long is being done: on a terminal one line with the seconds that have passed, elsewhere one line at
 * its end. Goes to standard error.
 */
export async function withProgress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begin = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - begin) / 1000)} s`;
  const terminal = process.stderr.isTTY;
  const write = (end: string): boolean => process.stderr.write(`${terminal ? "\r\x1b[K" : ""}${what} … ${end}`);
  const ticker = terminal ? setInterval(() => write(seconds()), 1000) : undefined;
  if (terminal) write("");
  try {
    const result = await work();
    clearInterval(ticker);
    write(`done (${seconds()})\n`);
    return result;
  } catch (error) {
    clearInterval(ticker);
    write("failed\n");
    throw error;
  }
}
