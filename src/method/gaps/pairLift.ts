import { logFactorial } from "../control/poisson";
import { normal95, type Interval } from "../plan/wilson";

/** Limits that nobody has decided on yet. */
export const exampleLift = { fewestBoth: 5, fewestOwners: 10, level: 0.1 };

export interface PairCount {
  /** Networks that have both products. */
  readonly both: number;
  readonly ownersA: number;
  readonly ownersB: number;
  /** Networks with at least one product. */
  readonly networks: number;
}

/** How much more often two products stand together than if they had nothing to do with each other. */
export interface PairLift extends Interval {
  readonly lift: number;
}

/** @param count with all figures above 0 */
export function pairLift({ both, ownersA, ownersB, networks }: PairCount): PairLift {
  const [p11, p1, p2] = [both / networks, ownersA / networks, ownersB / networks];
  const lift = p11 / (p1 * p2);
  // Delta method on the multinomial shares.
  const variance =
    (p11 * (1 / p11 - 1 / p1 - 1 / p2) ** 2 + (p1 - p11) / p1 ** 2 + (p2 - p11) / p2 ** 2 - 1) / networks;
  const reach = normal95 * Math.sqrt(Math.max(0, variance));
  return { lift, low: lift * Math.exp(-reach), high: lift * Math.exp(reach) };
}

/** Fisher's exact upper tail: how likely chance alone puts the two together so often or more often. */
export function fisherUpper({ both, ownersA, ownersB, networks }: PairCount): number {
  const most = Math.min(ownersA, ownersB);
  const ln = logFactorial;
  let term = Math.exp(
    ln(ownersA) +
      ln(networks - ownersA) +
      ln(ownersB) +
      ln(networks - ownersB) -
      ln(networks) -
      ln(both) -
      ln(ownersA - both) -
      ln(ownersB - both) -
      ln(networks - ownersA - ownersB + both),
  );
  let tail = 0;
  for (let k = both; k <= most; k++) {
    tail += term;
    term *= ((ownersA - k) * (ownersB - k)) / ((k + 1) * (networks - ownersA - ownersB + k + 1));
  }
  return Math.min(1, tail);
}

/** Benjamini-Hochberg: for each p the share of false ones among all that are as small. */
export function falseShares(p: readonly number[]): number[] {
  const order = p.map((_, at) => at).sort((a, b) => (p[a] as number) - (p[b] as number));
  const q = new Array<number>(p.length);
  let least = 1;
  for (let rank = p.length; rank >= 1; rank--) {
    const at = order[rank - 1] as number;
    least = Math.min(least, ((p[at] as number) * p.length) / rank);
    q[at] = least;
  }
  return q;
}

export interface LiftPair extends PairLift {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  readonly p: number;
  readonly q: number;
  /** The interval lies above 1, and few pairs like it are false. */
  readonly isShown: boolean;
}

/** Every pair of products that enough networks have; counted ones only. */
export function liftPairs(
  holdings: readonly ArrayLike<number>[],
  products: number,
  { fewestBoth, fewestOwners, level }: typeof exampleLift = exampleLift,
): LiftPair[] {
  const owners = new Int32Array(products);
  const both = new Int32Array(products * products);
  let networks = 0;
  const had: number[] = [];
  for (const row of holdings) {
    had.length = 0;
    for (let product = 0; product < products; product++) if (row[product] === 1) had.push(product);
    if (had.length === 0) continue;
    networks++;
    for (let at = 0; at < had.length; at++) {
      const a = had[at] as number;
      owners[a] = (owners[a] as number) + 1;
      for (let other = at + 1; other < had.length; other++) {
        const key = a * products + (had[other] as number);
        both[key] = (both[key] as number) + 1;
      }
    }
  }
  const counted: { a: number; b: number; count: PairCount }[] = [];
  for (let a = 0; a < products; a++)
    for (let b = a + 1; b < products; b++) {
      const count = {
        both: both[a * products + b] as number,
        ownersA: owners[a] as number,
        ownersB: owners[b] as number,
        networks,
      };
      if (count.both >= fewestBoth && Math.min(count.ownersA, count.ownersB) >= fewestOwners)
        counted.push({ a, b, count });
    }
  const tails = counted.map(({ count }) => fisherUpper(count));
  const shares = falseShares(tails);
  return counted.map(({ a, b, count }, at) => {
    const lift = pairLift(count);
    const q = shares[at] as number;
    return { a, b, both: count.both, ...lift, p: tails[at] as number, q, isShown: lift.low > 1 && q <= level };
  });
}

/** One class: of those with product A and of the others, how many have product B. */
export interface LiftStratum {
  readonly ownersWith: number;
  readonly owners: number;
  readonly othersWith: number;
  readonly others: number;
}

export interface WithinClasses {
  /** Share of owners with B / share of others with it, over all classes together. */
  readonly crude: number | undefined;
  /** The same within classes (Mantel-Haenszel); undefined where nobody can be compared. */
  readonly within: number | undefined;
  /** Share of ln(crude) that the class explains; 1 where nothing is left; undefined where there is nothing to explain. */
  readonly explained: number | undefined;
}

/** Big customers have everything; without this step a lift mostly finds their size again. */
export function withinClasses(strata: readonly LiftStratum[]): WithinClasses {
  let [up, down] = [0, 0];
  const all = { ownersWith: 0, owners: 0, othersWith: 0, others: 0 };
  for (const { ownersWith, owners, othersWith, others } of strata) {
    all.ownersWith += ownersWith;
    all.owners += owners;
    all.othersWith += othersWith;
    all.others += others;
    if (owners === 0 || others === 0) continue;
    up += (ownersWith * others) / (owners + others);
    down += (othersWith * owners) / (owners + others);
  }
  const of = (ratio: number): number | undefined => (Number.isFinite(ratio) ? ratio : undefined);
  const crude = of(all.ownersWith / all.owners / (all.othersWith / all.others));
  const within = of(up / down);
  const isAbove = crude !== undefined && within !== undefined && crude > 1;
  return { crude, within, explained: !isAbove ? undefined : within <= 1 ? 1 : 1 - Math.log(within) / Math.log(crude) };
}
