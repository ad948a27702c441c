import { Sums } from "../segment/portfolio";

/** What the members of a network are worth together; index = network. */
export interface NetworkFigures {
  readonly members: Int32Array;
  readonly potential: Float64Array;
  readonly revenue: Float64Array;
  /** Sum of the members' potential - revenue, each not below 0, so that it agrees with the portfolio by segment. */
  readonly unusedPotential: Float64Array;
}

/** Adds up the customers of each network. A cell that is no number of 0 or more counts as 0; it is reported elsewhere. */
export function networkFigures(
  networkOf: Int32Array,
  networkCount: number,
  potentials: ArrayLike<unknown>,
  revenues: ArrayLike<unknown>,
): NetworkFigures {
  const members = new Int32Array(networkCount);
  const potential = new Sums(networkCount);
  const revenue = new Sums(networkCount);
  const unused = new Sums(networkCount);
  for (let row = 0; row < networkOf.length; row++) {
    const network = networkOf[row] as number;
    if (network < 0) continue;
    const p = amount(potentials[row]);
    const r = amount(revenues[row]);
    members[network] = (members[network] as number) + 1;
    potential.add(network, p);
    revenue.add(network, r);
    if (p > r) unused.add(network, p - r);
  }
  return {
    members,
    potential: potential.totals(),
    revenue: revenue.totals(),
    unusedPotential: unused.totals(),
  };
}

function amount(cell: unknown): number {
  return typeof cell === "number" && cell > 0 && cell !== Infinity ? cell : 0;
}
