import { wilson } from "../plan/wilson";

/** Limits that nobody has decided on yet. */
export const exampleGaps = { strength: 10, fewestComparable: 10, fewestOwners: 3, leastBlended: 0.3 };

export interface GapShare {
  /** Owners among the comparable networks. */
  readonly owners: number;
  readonly comparable: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Drawn towards the share of all networks, as if `strength` more of those had been asked. */
  readonly blended: number;
}

/**
 * How many of the comparable networks own a product (docs/method.md, Product gaps). A share of owners is no likelihood of buying.
 * @param comparable above 0
 * @param all above 0
 */
export function gapShare(
  owners: number,
  comparable: number,
  ownersOfAll: number,
  all: number,
  strength = exampleGaps.strength,
): GapShare {
  const { low, high } = wilson(owners, comparable);
  return {
    owners,
    comparable,
    share: owners / comparable,
    low,
    high,
    blended: (owners + (strength * ownersOfAll) / all) / (comparable + strength),
  };
}

/**
 * What the gaps of one network are worth together at most: the typical revenue of each, all drawn down by one factor
 * where together they exceed the unused potential.
 * @param unusedPotential undefined where it is unknown: nothing is capped
 */
export function whiteSpace(
  typicalRevenue: readonly number[],
  unusedPotential: number | undefined,
): { readonly factor: number; readonly values: readonly number[]; readonly total: number } {
  const sum = typicalRevenue.reduce((all, each) => all + each, 0);
  const factor = unusedPotential === undefined || sum <= unusedPotential ? 1 : Math.max(0, unusedPotential) / sum;
  return { factor, values: typicalRevenue.map((each) => each * factor), total: sum * factor };
}
