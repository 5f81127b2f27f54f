/** The median of a few runs after some that only warm up, in ms. Few runs for what takes long. */
export async function medianTime(work: () => unknown, most = 15): Promise<number> {
  const times: number[] = [];
  const begin = performance.now();
  for (let run = 0; run < most + 3; run++) {
    const from = performance.now();
    await work();
    const to = performance.now();
    if (run >= 3 || to - begin > 3000) times.push(to - from);
    if (to - begin > 6000 && times.length > 0) break;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

/** The times of so many runs, in ms; each run may do something before what is measured. */
export async function timesOf(
  runs: number,
  run: (index: number) => Promise<() => Promise<unknown>>,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const work = await run(index);
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times;
}

/** The value that a share of the values stays under. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
