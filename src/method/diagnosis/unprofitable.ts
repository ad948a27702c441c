/** What a network brought and cost, currency. Prospects, qualified ones and first orders are an investment: leave them out. */
export interface ServedNetwork {
  readonly contribution: number;
  readonly contactCost: number;
  /** Currency a year; blank counts as none. */
  readonly unusedPotential: number;
}

export interface Unprofitable {
  /** Indexes of networks that neither pay nor could pay. */
  readonly networks: readonly number[];
  /** Indexes of networks that do not pay, but would with the potential they have left. */
  readonly couldPay: readonly number[];
  /** Contact cost of the unprofitable / contact cost of all; undefined without cost. */
  readonly share: number | undefined;
  /** What they cost beyond what they brought, currency. */
  readonly loss: number;
}

/**
 * @param rate contribution / revenue of all networks
 */
export function unprofitableOf(served: readonly ServedNetwork[], rate: number): Unprofitable {
  const networks: number[] = [];
  const couldPay: number[] = [];
  let [cost, all, loss] = [0, 0, 0];
  served.forEach(({ contribution, contactCost, unusedPotential }, at) => {
    all += contactCost;
    if (!(contribution < contactCost)) return;
    if (!(contribution + rate * unusedPotential < contactCost)) {
      couldPay.push(at);
      return;
    }
    networks.push(at);
    cost += contactCost;
    loss += contactCost - contribution;
  });
  return { networks, couldPay, share: all > 0 ? cost / all : undefined, loss };
}
