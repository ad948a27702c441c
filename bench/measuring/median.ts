/** The contestants take turns, so that a busy moment of the machine hits all of them; medians are compared. */
export function medianTimes(runs: number, contestants: readonly (() => unknown)[]): number[] {
  const times: number[][] = contestants.map(() => []);
  for (let run = 0; run < runs; run++) {
    contestants.forEach((contestant, index) => {
      const start = performance.now();
      contestant();
      (times[index] as number[]).push(performance.now() - start);
    });
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)] as number);
}

/** "name: 1.8x bare loop (limit 3)", with the times behind it. */
export function printRatio(name: string, ours: number, bare: number, against: string, limit: number): void {
  const times = `${ours.toFixed(2)} ms against ${bare.toFixed(2)} ms`;
  console.log(`${name}: ${(ours / bare).toFixed(2)}x ${against} (limit ${limit}; ${times})`);
}

/** The same numbers in every run: 0 up to, not including, 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
