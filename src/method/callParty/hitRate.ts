import { wilson } from "../plan/wilson";

/** A share with its 95 % interval and the number of cases it rests on; all but the cases NaN where there is none. */
export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly cases: number;
}

/**
 * The share of calls that were hits, with Wilson's interval (docs/method.md, Call party): of five calls a share alone
 * says little, so the interval is told with it.
 * @param hits of the cases; whole numbers
 */
export function hitRate(hits: number, cases: number): Rate {
  if (cases === 0) return { rate: NaN, low: NaN, high: NaN, cases };
  return { rate: hits / cases, ...wilson(hits, cases), cases };
}
