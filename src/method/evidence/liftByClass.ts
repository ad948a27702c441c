import { wilson, type Interval } from "../plan/wilson";

/** Example: a hit is an outcome among the best quarter. */
const exampleHitShare = 0.25;

export interface ClassLift extends Interval {
  /** Index of the class. */
  readonly of: number;
  readonly hits: number;
  readonly n: number;
  readonly share: number;
  /** Share of hits in the class / share of hits at all. */
  readonly lift: number;
}

/**
 * Which share of each class came out among the best. All at the border are hits. Undefined
 * where all outcomes are equal.
 * @param classes index of the class of each network
 * @param hitShare share of the networks that are hits
 */
export function liftByClass(
  classes: ArrayLike<number>,
  outcome: ArrayLike<number>,
  hitShare = exampleHitShare,
): { readonly border: number; readonly hits: number; readonly classes: readonly ClassLift[] } | undefined {
  const n = outcome.length;
  const falling = Float64Array.from(outcome).sort().reverse();
  const border = falling[Math.max(1, Math.round(n * hitShare)) - 1];
  if (border === undefined || falling[0] === falling[n - 1]) return undefined;
  const tallies = new Map<number, { hits: number; n: number }>();
  let hits = 0;
  for (let at = 0; at < n; at++) {
    const of = classes[at] as number;
    const tally = tallies.get(of) ?? { hits: 0, n: 0 };
    tallies.set(of, tally);
    tally.n++;
    if ((outcome[at] as number) < border) continue;
    tally.hits++;
    hits++;
  }
  const list = [...tallies].sort(([a], [b]) => a - b);
  return {
    border,
    hits,
    classes: list.map(([of, tally]) => {
      const share = tally.hits / tally.n;
      return { of, ...tally, share, ...wilson(tally.hits, tally.n), lift: share / (hits / n) };
    }),
  };
}
