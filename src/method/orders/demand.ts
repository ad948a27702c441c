import { poissonTails } from "../control/poisson";

/** Example: demand of so many days is told. */
const exampleDemandDays = 90;
/** From so many expected orders on revenue has a band. */
const fewestForBand = 10;
const normal80 = 1.2815515655446004;

export interface DemandNetwork {
  /** Orders in the days that were observed. */
  readonly orders: number;
  /** Days observed, from the first order on, at most 730. */
  readonly days: number;
  /** Amount of each of these orders. */
  readonly amounts: readonly number[];
}

export interface Demand {
  readonly orders: number;
  readonly revenue: number;
  readonly deviation: number;
  /** Nine and one time in ten more than this; `isBandTold` says whether the number of orders carries it. */
  readonly low: number;
  readonly high: number;
  readonly isBandTold: boolean;
  /** Exact, for the number of orders. */
  readonly ordersLow: number;
  readonly ordersHigh: number;
}

/**
 * What the next days bring if all go on as before: orders come by chance at each network's own rate (compound Poisson;
 * docs/method.md, Orders). Networks without days are left out.
 */
export function demandOf(networks: readonly DemandNetwork[], horizon = exampleDemandDays): Demand {
  let [orders, revenue, variance] = [0, 0, 0];
  for (const each of networks) {
    if (!(each.days > 0) || each.amounts.length === 0) continue;
    const expected = (each.orders / each.days) * horizon;
    const mean = each.amounts.reduce((sum, amount) => sum + amount, 0) / each.amounts.length;
    const square = each.amounts.reduce((sum, amount) => sum + amount * amount, 0) / each.amounts.length;
    orders += expected;
    revenue += expected * mean;
    variance += expected * square;
  }
  const deviation = Math.sqrt(variance);
  return {
    orders,
    revenue,
    deviation,
    low: Math.max(0, revenue - normal80 * deviation),
    high: Math.max(0, revenue + normal80 * deviation),
    isBandTold: orders >= fewestForBand,
    ordersLow: poissonQuantile(orders, 0.1),
    ordersHigh: poissonQuantile(orders, 0.9),
  };
}

/** The smallest count that a Poisson number with this mean does not exceed in the given share of cases. */
function poissonQuantile(mean: number, share: number): number {
  let low = -1;
  let high = Math.ceil(mean + 10 * Math.sqrt(mean) + 10);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (poissonTails(middle, mean).atMost >= share) high = middle;
    else low = middle;
  }
  return high;
}
