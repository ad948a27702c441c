import type { Fraction } from "./fraction";

/** Whole numbers over one scale. */
export interface Scaled {
  readonly over: readonly bigint[];
  /** Above 0. */
  readonly under: bigint;
}

/** The same fractions over their least common scale. */
export function commonScale(fractions: readonly Fraction[]): Scaled {
  let under = 1n;
  for (const each of fractions) {
    if (under % each.under !== 0n) under *= each.under / greatestDivisor(under, each.under);
  }
  return { over: fractions.map((each) => each.over * (under / each.under)), under };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
