import { sumOf, type Choices } from "./choices";

/** With so few items all pairs are tried, else only those with the item that broke the capacity. */
const allPairs = 16;

/**
 * A better first solution: for two items at a time the best pair of choices, all others as they are. The nearer it comes
 * to the bound, the less has to be enumerated.
 */
export function improveByPairs(items: readonly Choices[], found: Int32Array, broken: number, capacity: number): void {
  const orders = new Map<number, readonly number[]>();
  const byWeight = (item: number): readonly number[] => {
    let order = orders.get(item);
    if (!order) {
      const { weights } = items[item] as Choices;
      order = weights.map((_, choice) => choice).sort((a, b) => (weights[a] as number) - (weights[b] as number));
      orders.set(item, order);
    }
    return order;
  };
  let weight = sumOf(items, found, "weights");
  const improve = (a: number, b: number): boolean => {
    const [one, other] = [items[a] as Choices, items[b] as Choices];
    const [nowA, nowB] = [found[a] as number, found[b] as number];
    const pairWeight = (one.weights[nowA] as number) + (other.weights[nowB] as number);
    const room = capacity - weight + pairWeight;
    let bestValue = (one.values[nowA] as number) + (other.values[nowB] as number);
    let best: readonly [number, number] | undefined;
    const [light, heavy] = [byWeight(a), byWeight(b)];
    // The lighter the one, the more of the other there is to choose from.
    let next = 0;
    let top = -1;
    for (let at = light.length - 1; at >= 0; at--) {
      const choice = light[at] as number;
      const left = room - (one.weights[choice] as number);
      for (; next < heavy.length && (other.weights[heavy[next] as number] as number) <= left; next++) {
        const each = heavy[next] as number;
        if (top < 0 || (other.values[each] as number) > (other.values[top] as number)) top = each;
      }
      if (top < 0) continue;
      const value = (one.values[choice] as number) + (other.values[top] as number);
      if (value > bestValue) {
        bestValue = value;
        best = [choice, top];
      }
    }
    if (!best) return false;
    [found[a], found[b]] = best;
    weight += (one.weights[best[0]] as number) + (other.weights[best[1]] as number) - pairWeight;
    return true;
  };
  const firsts = items.length <= allPairs ? items.map((_, item) => item) : [broken];
  for (let isBetter = true, pass = 0; isBetter && pass < 8; pass++) {
    isBetter = false;
    for (const a of firsts) for (let b = 0; b < items.length; b++) if (b !== a && improve(a, b)) isBetter = true;
  }
}
