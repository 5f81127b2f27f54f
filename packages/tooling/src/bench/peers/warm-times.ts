/**
 * What is measured warm, of all alike: so many runs are left out first, since compilers of JavaScript and WebAssembly take that
 * many to make code fast; fewer where those take long.
 */
export const warmUp = { most: 12, least: 3, ms: 15_000 } as const;
/** And so many are measured then. */
export const measured = { most: 40, least: 3, ms: 8_000 } as const;

/** The times of a run, warm, in ms; `run` says itself how long it took. */
export async function warmTimes(run: () => Promise<number>): Promise<number[]> {
  await timesOf(run, warmUp);
  return timesOf(run, measured);
}

async function timesOf(
  run: () => Promise<number>,
  { most, least, ms }: { readonly most: number; readonly least: number; readonly ms: number },
): Promise<number[]> {
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < most && (times.length < least || performance.now() - begin < ms)) times.push(await run());
  return times;
}

/** How long some work takes, in ms. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
