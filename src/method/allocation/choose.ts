/**
 * The exact solution of the multiple-choice knapsack: one choice for each item, the most value within the capacity.
 * Bounds from a Lagrangian relaxation fix most items at once; the few that remain are enumerated as a list of
 * undominated states (after D. Pisinger, "A minimal algorithm for the multiple-choice knapsack problem", European
 * Journal of Operational Research 83, 1995). No choice is dropped unless its bound proves that it leads to nothing better.
 */

/** Choices of an item: whole weights, not negative, and whole values; the sums must stay below 2^53. */
export interface Choices {
  readonly weights: readonly number[];
  readonly values: readonly number[];
}

export interface Chosen {
  /** Per item the index of its choice. */
  readonly choices: Int32Array;
  readonly weight: number;
  /** The optimum. */
  readonly value: number;
  /** No solution is worth more than this, by the relaxation alone. */
  readonly bound: number;
  /** Items that the bounds left open, and how many states were looked at. */
  readonly open: number;
  readonly states: number;
}

/**
 * @returns undefined when the lightest choices together weigh more than the capacity
 */
export function choose(items: readonly Choices[], capacity: number): Chosen | undefined {
  const hulls = items.map(hullOf);
  const base = Int32Array.from(hulls, (hull) => hull[0] as number);
  let weight = sumOf(items, base, "weights");
  if (weight > capacity) return undefined;
  const steps = hulls.flatMap((hull, item) => stepsOf(items[item] as Choices, item, hull));
  steps.sort((a, b) => b.slope - a.slope || a.item - b.item || a.weight - b.weight);
  let at = 0;
  for (let step = steps[at]; step && weight + step.weight <= capacity; step = steps[++at]) {
    base[step.item] = step.to;
    weight += step.weight;
  }
  const value = sumOf(items, base, "values");
  const broken = steps[at];
  // The best choice of every item fits.
  if (!broken) return { choices: base, weight, value, bound: value, open: 0, states: 0 };
  return enumerate(items, base, steps.slice(at), broken.slope, capacity);
}

interface Step {
  readonly item: number;
  readonly to: number;
  readonly weight: number;
  readonly slope: number;
}

/** Choices on the upper hull, by weight; the first is the lightest (of several the one worth most). */
function hullOf({ weights, values }: Choices): number[] {
  const order = weights
    .map((_, index) => index)
    .sort((a, b) => (weights[a] as number) - (weights[b] as number) || (values[b] as number) - (values[a] as number));
  const hull: number[] = [];
  const slope = (from: number, to: number): number =>
    ((values[to] as number) - (values[from] as number)) / ((weights[to] as number) - (weights[from] as number));
  for (const choice of order) {
    const last = hull.at(-1);
    if (last !== undefined && (values[choice] as number) <= (values[last] as number)) continue;
    while (hull.length > 1) {
      const [before, top] = hull.slice(-2) as [number, number];
      if (slope(before, top) > slope(top, choice)) break;
      hull.pop();
    }
    hull.push(choice);
  }
  return hull;
}

function stepsOf({ weights, values }: Choices, item: number, hull: readonly number[]): Step[] {
  return hull.slice(1).map((to, index) => {
    const from = hull[index] as number;
    const weight = (weights[to] as number) - (weights[from] as number);
    return { item, to, weight, slope: ((values[to] as number) - (values[from] as number)) / weight };
  });
}

function sumOf(items: readonly Choices[], choices: Int32Array, of: "weights" | "values"): number {
  return items.reduce((sum, item, index) => sum + (item[of][choices[index] as number] as number), 0);
}

/** With so few items all pairs are tried, else only those with the item that broke the capacity. */
const allPairs = 16;

/**
 * A better first solution: for two items at a time the best pair of choices, all others as they are. The nearer it comes
 * to the bound, the less has to be enumerated.
 */
function improveByPairs(items: readonly Choices[], found: Int32Array, broken: number, capacity: number): void {
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

/** An item with choices that the bound does not rule out, and what stands behind it in the order. */
interface OpenItem {
  readonly item: number;
  readonly choices: readonly number[];
  /** Of the items after this one, at most and at least. */
  restLightest: number;
  restHeaviest: number;
  restBaseWeight: number;
  restBaseValue: number;
}

/** States after an item, by weight rising and value rising; `from` is the state before it. */
interface Layer {
  readonly weights: Float64Array;
  readonly values: Float64Array;
  readonly from: Int32Array;
  readonly choice: Int32Array;
}

/**
 * @param base the choices of the relaxation's solution, without the step that breaks the capacity
 * @param later the steps from the breaking one on
 * @param price what the relaxation pays for a unit of weight
 */
function enumerate(
  items: readonly Choices[],
  base: Int32Array,
  later: readonly Step[],
  price: number,
  capacity: number,
): Chosen {
  const priced = items.map(({ weights, values }, item) => {
    const prices = values.map((value, choice) => value - price * (weights[choice] as number));
    // Base choices are best at this price, but for rounding.
    const best = prices[base[item] as number] as number;
    return { best, losses: prices.map((each) => best - each) };
  });
  const bound = price * capacity + priced.reduce((sum, { best }) => sum + best, 0);
  const tolerance = 1e-10 * (1 + Math.abs(bound) + priced.reduce((sum, { best }) => sum + Math.abs(best), 0));

  // A first solution: the steps that still fit, one by one.
  const found = Int32Array.from(base);
  let weight = sumOf(items, base, "weights");
  const stuck = new Set<number>();
  for (const step of later) {
    if (stuck.has(step.item) || weight + step.weight > capacity) stuck.add(step.item);
    else {
      found[step.item] = step.to;
      weight += step.weight;
    }
  }
  improveByPairs(items, found, (later[0] as Step).item, capacity);
  let best = sumOf(items, found, "values");
  /** Values are whole: only what can still win 1 more is worth a look. */
  const mostLoss = (): number => bound - best - 1 + tolerance;

  const open: OpenItem[] = [];
  const least: number[] = [];
  priced.forEach(({ losses }, item) => {
    const choices = losses.flatMap((loss, choice) => (loss <= mostLoss() ? [choice] : []));
    if (!choices.includes(base[item] as number)) choices.push(base[item] as number);
    const others = choices.filter((choice) => choice !== base[item]);
    least[item] = Math.min(...others.map((choice) => losses[choice] as number));
    if (others.length > 0)
      open.push({ item, choices, restLightest: 0, restHeaviest: 0, restBaseWeight: 0, restBaseValue: 0 });
  });
  open.sort((a, b) => (least[a.item] as number) - (least[b.item] as number) || a.item - b.item);
  let [restLightest, restHeaviest, restBaseWeight, restBaseValue] = [0, 0, 0, 0];
  for (const each of [...open].reverse()) {
    Object.assign(each, { restLightest, restHeaviest, restBaseWeight, restBaseValue });
    const { weights, values } = items[each.item] as Choices;
    const open = each.choices.map((choice) => weights[choice] as number);
    restLightest += Math.min(...open);
    restHeaviest += Math.max(...open);
    restBaseWeight += weights[base[each.item] as number] as number;
    restBaseValue += values[base[each.item] as number] as number;
  }

  const fixedWeight = sumOf(items, base, "weights") - restBaseWeight;
  const fixedValue = sumOf(items, base, "values") - restBaseValue;
  const layers: Layer[] = [
    {
      weights: Float64Array.of(fixedWeight),
      values: Float64Array.of(fixedValue),
      from: Int32Array.of(-1),
      choice: Int32Array.of(-1),
    },
  ];
  // The bound that is left for a state: best price of all others, less what the decided ones have lost.
  let decided =
    priced.reduce((sum, each) => sum + each.best, 0) -
    open.reduce((sum, { item }) => sum + (priced[item] as { best: number }).best, 0);
  let end: { readonly layer: number; readonly state: number } | undefined;
  let states = 1;
  for (const [index, each] of open.entries()) {
    decided += (priced[each.item] as { best: number }).best;
    const layer = expanded(layers[index] as Layer, items[each.item] as Choices, each.choices, (weight, value) => {
      if (weight + each.restLightest > capacity) return false;
      const loss = decided - (value - price * weight);
      const slack = Math.max(0, capacity - weight - each.restHeaviest);
      return loss + price * slack <= mostLoss();
    });
    layers.push(layer);
    states += layer.weights.length;
    for (let state = 0; state < layer.weights.length; state++) {
      const value = (layer.values[state] as number) + each.restBaseValue;
      if (value > best && (layer.weights[state] as number) + each.restBaseWeight <= capacity) {
        best = value;
        end = { layer: index + 1, state };
      }
    }
    if (layer.weights.length === 0) break;
  }
  if (end) {
    found.set(base);
    for (let { layer, state } = end; layer > 0; layer--) {
      const { choice, from } = layers[layer] as Layer;
      found[(open[layer - 1] as OpenItem).item] = choice[state] as number;
      state = from[state] as number;
    }
  }
  return { choices: found, weight: sumOf(items, found, "weights"), value: best, bound, open: open.length, states };
}

/** Every state with every choice, those that can be dropped left out: too heavy, out of bounds, or not better than a lighter one. */
function expanded(
  before: Layer,
  { weights, values }: Choices,
  choices: readonly number[],
  isWorthwhile: (weight: number, value: number) => boolean,
): Layer {
  const count = before.weights.length;
  const weight: number[] = [];
  const value: number[] = [];
  const from: number[] = [];
  const choice: number[] = [];
  // Merge of as many lists as there are choices, each sorted as the states before it.
  const next = choices.map(() => 0);
  let highest = -Infinity;
  for (;;) {
    let lightest = -1;
    let [lightestWeight, lightestValue] = [Infinity, -Infinity];
    for (let list = 0; list < choices.length; list++) {
      const state = next[list] as number;
      if (state >= count) continue;
      const w = (before.weights[state] as number) + (weights[choices[list] as number] as number);
      const v = (before.values[state] as number) + (values[choices[list] as number] as number);
      if (w < lightestWeight || (w === lightestWeight && v > lightestValue)) {
        [lightest, lightestWeight, lightestValue] = [list, w, v];
      }
    }
    if (lightest < 0) break;
    const state = next[lightest] as number;
    next[lightest] = state + 1;
    if (lightestValue <= highest || !isWorthwhile(lightestWeight, lightestValue)) continue;
    highest = lightestValue;
    weight.push(lightestWeight);
    value.push(lightestValue);
    from.push(state);
    choice.push(choices[lightest] as number);
  }
  return {
    weights: Float64Array.from(weight),
    values: Float64Array.from(value),
    from: Int32Array.from(from),
    choice: Int32Array.from(choice),
  };
}
