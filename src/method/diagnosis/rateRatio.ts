import { normal95, type Interval } from "../plan/wilson";

/** Contacts of one network and what was asked for, or 1 where a rate for each network is meant. */
export type Attained = readonly [contacts: number, target: number];

export interface RateRatio extends Interval {
  readonly ratio: number;
  /** How much contacts come in bunches; 1 where they do not. */
  readonly dispersion: number;
}

/**
 * Contacts per target of one group against another. Contacts come in bunches, so that the
 * interval is widened by Pearson's dispersion (quasi-Poisson). Undefined without contacts or targets on a side.
 */
export function rateRatio(first: readonly Attained[], second: readonly Attained[]): RateRatio | undefined {
  const [a, b] = [totals(first), totals(second)];
  if (!(a.contacts > 0 && b.contacts > 0 && a.target > 0 && b.target > 0)) return undefined;
  const ratio = a.contacts / a.target / (b.contacts / b.target);
  const free = first.length + second.length - 2;
  const squares = squaresOf(first, a.contacts / a.target) + squaresOf(second, b.contacts / b.target);
  const dispersion = free > 0 ? Math.max(1, squares / free) : 1;
  const reach = normal95 * Math.sqrt(dispersion * (1 / a.contacts + 1 / b.contacts));
  return { ratio, dispersion, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}

/** How far service differs as much as the targets do: 1 is as planned, 0 not at all. */
export function realisedDifferentiation(actual: RateRatio, planned: number): Interval & { readonly figure: number } {
  const of = (ratio: number): number => Math.log(ratio) / Math.log(planned);
  return { figure: of(actual.ratio), low: of(actual.low), high: of(actual.high) };
}

function totals(networks: readonly Attained[]): { contacts: number; target: number } {
  const sum = { contacts: 0, target: 0 };
  for (const [contacts, target] of networks) {
    sum.contacts += contacts;
    sum.target += target;
  }
  return sum;
}

function squaresOf(networks: readonly Attained[], rate: number): number {
  return networks.reduce((sum, [contacts, target]) => {
    const expected = rate * target;
    return expected > 0 ? sum + (contacts - expected) ** 2 / expected : sum;
  }, 0);
}
