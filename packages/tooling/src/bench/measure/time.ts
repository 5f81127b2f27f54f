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
