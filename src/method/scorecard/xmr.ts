/** Example: the first so many periods are the baseline; with fewer than `fewest` there are no limits. */
export const exampleBaseline = 12;
export const fewestBaseline = 8;
const limitFactor = 2.66;
/** So many in a row on one side of the mean are a signal. */
const runLength = 8;

export type Signal = "outside" | "run" | "";

/** Limits of a figure by period and what lies beyond them (XmR chart; docs/method.md, Signals in a figure). */
export interface Xmr {
  readonly mean: number;
  readonly movingRange: number;
  /** Undefined where the baseline does not vary or is too short. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Per period. A signal is a question, no grade. */
  readonly signals: readonly Signal[];
}

/**
 * @param values in the order of the periods, never of rolling windows: neighbours would share most of theirs. NaN where a
 * period has none: it neither signals nor goes on with a run, and ranges do not reach over it.
 * @param baseline periods from the first on
 */
export function xmrOf(values: readonly number[], baseline = exampleBaseline): Xmr | undefined {
  const first = values.slice(0, baseline);
  const known = first.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return undefined;
  const mean = meanOf(known);
  const ranges = first.slice(1).flatMap((value, at) => {
    const range = Math.abs(value - (first[at] as number));
    return Number.isNaN(range) ? [] : [range];
  });
  const movingRange = ranges.length > 0 ? meanOf(ranges) : 0;
  const has = known.length >= fewestBaseline && movingRange > 0;
  const [low, high] = [mean - limitFactor * movingRange, mean + limitFactor * movingRange];
  let [side, run] = [0, 0];
  const signals = values.map((value): Signal => {
    const on = Math.sign(value - mean);
    run = on === side ? run + 1 : 1;
    side = on;
    if (!has || Number.isNaN(value)) return "";
    return value < low || value > high ? "outside" : on !== 0 && run >= runLength ? "run" : "";
  });
  return { mean, movingRange, low: has ? low : undefined, high: has ? high : undefined, signals };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
