/** A source of invented values that gives the same ones for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the given values. */
  pick<T>(values: readonly T[]): T;
  /** One of the given values; each as likely as its weight says. */
  weigh<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** The same values in another order; the given array is left alone. */
  shuffle<T>(values: readonly T[]): T[];
}

/**
 * Random numbers by mulberry32: 32 bits of state, good enough to lay out sample rows, not for anything else.
 * @param seed any whole number; equal seeds give equal sequences on every platform.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (values) => values[between(0, values.length - 1)]!,
    weigh: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return choices[choices.length - 1]![0];
    },
    chance: (probability) => next() < probability,
    shuffle: (values) => {
      const shuffled = [...values];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = between(0, i);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
  };
}
