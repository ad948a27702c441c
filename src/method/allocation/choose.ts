import { finished, type Steps } from "../steps";
import { sumOf, type Choices } from "./choices";
import { hullOf, hullSteps, type Step } from "./hull";
import { improveByPairs } from "./improveByPairs";
import { expanded, type Layer } from "./layer";

/**
 * The exact solution of the multiple-choice knapsack: one choice for each item, the most value within the capacity.
 * Bounds from a Lagrangian relaxation fix most items at once; the few that remain are enumerated as a list of
 * undominated states (after D. Pisinger, "A minimal algorithm for the multiple-choice knapsack problem", European
 * Journal of Operational Research 83, 1995). No choice is dropped unless its bound proves that it leads to nothing better.
 */
export interface Chooser {
  /** Undefined when the lightest choices together weigh more than the capacity. */
  readonly best: (capacity: number) => Steps<Chosen | undefined>;
  /** Whether the best is worth at least so much; mostly known without looking for it. */
  readonly reaches: (capacity: number, value: number) => Steps<Reached>;
}

export interface Chosen {
  /** Per item the index of its choice. */
  readonly choices: Int32Array;
  readonly weight: number;
  /** The optimum; where it is not proven, the most that was found. */
  readonly value: number;
  /** No solution is worth more than this, by the relaxation alone. */
  readonly bound: number;
  /** False when there was more to look at than memory has room for. */
  readonly isProven: boolean;
  /** Items that the bounds left open, and how many states were looked at. */
  readonly open: number;
  readonly states: number;
}

export interface Reached {
  readonly isReached: boolean;
  readonly isProven: boolean;
}

/** 24 bytes each. */
const mostStates = 12_000_000;

/** @param roomFor states that may be kept */
export function chooserOf(items: readonly Choices[], roomFor = mostStates): Chooser {
  const hulls = items.map(hullOf);
  const lightest = Int32Array.from(hulls, (hull) => hull[0] as number);
  const leastWeight = sumOf(items, lightest, "weights");
  const steps = hulls.flatMap((hull, item) => hullSteps(items[item] as Choices, item, hull));
  steps.sort((a, b) => b.slope - a.slope || a.item - b.item || a.weight - b.weight);

  /** The choices of the relaxation, without the step that breaks the capacity. */
  const relaxed = (capacity: number): Relaxed | undefined => {
    if (leastWeight > capacity) return undefined;
    const base = Int32Array.from(lightest);
    let weight = leastWeight;
    let at = 0;
    for (let step = steps[at]; step && weight + step.weight <= capacity; step = steps[++at]) {
      base[step.item] = step.to;
      weight += step.weight;
    }
    const value = sumOf(items, base, "values");
    const broken = steps[at];
    return { base, at, weight, value, bound: broken ? value + (capacity - weight) * broken.slope : value };
  };

  function* best(capacity: number): Steps<Chosen | undefined> {
    const found = relaxed(capacity);
    if (!found) return undefined;
    const { base, at, weight, value } = found;
    const broken = steps[at];
    if (broken) return yield* enumerate(items, base, steps.slice(at), broken.slope, capacity, roomFor);
    // The best choice of every item fits.
    return { choices: base, weight, value, bound: value, isProven: true, open: 0, states: 0 };
  }

  function* reaches(capacity: number, wanted: number): Steps<Reached> {
    const found = relaxed(capacity);
    if (!found) return { isReached: false, isProven: true };
    if (found.value >= wanted) return { isReached: true, isProven: true };
    // The bound is a sum of products: it is right to far more digits than these.
    if (found.bound < wanted - 1e-6 * (1 + Math.abs(wanted))) return { isReached: false, isProven: true };
    const chosen = (yield* best(capacity)) as Chosen;
    const isReached = chosen.value >= wanted;
    return { isReached, isProven: isReached || chosen.isProven };
  }

  return { best, reaches };
}

/**
 * @returns undefined when the lightest choices together weigh more than the capacity
 */
export function choose(items: readonly Choices[], capacity: number): Chosen | undefined {
  return finished(chooserOf(items).best(capacity));
}

interface Relaxed {
  readonly base: Int32Array;
  /** Index of the step that no longer fits. */
  readonly at: number;
  readonly weight: number;
  readonly value: number;
  readonly bound: number;
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

/**
 * @param base the choices of the relaxation's solution, without the step that breaks the capacity
 * @param later the steps from the breaking one on
 * @param price what the relaxation pays for a unit of weight
 */
function* enumerate(
  items: readonly Choices[],
  base: Int32Array,
  later: readonly Step[],
  price: number,
  capacity: number,
  roomFor: number,
): Steps<Chosen> {
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
  let isProven = true;
  for (const [index, each] of open.entries()) {
    decided += (priced[each.item] as { best: number }).best;
    const isWorthwhile = (weight: number, value: number): boolean => {
      if (weight + each.restLightest > capacity) return false;
      const loss = decided - (value - price * weight);
      const slack = Math.max(0, capacity - weight - each.restHeaviest);
      return loss + price * slack <= mostLoss();
    };
    const before = layers[index] as Layer;
    const layer = yield* expanded(before, items[each.item] as Choices, each.choices, isWorthwhile, roomFor - states);
    layers.push(layer);
    states += layer.weights.length;
    yield undefined;
    for (let state = 0; state < layer.weights.length; state++) {
      const value = (layer.values[state] as number) + each.restBaseValue;
      if (value > best && (layer.weights[state] as number) + each.restBaseWeight <= capacity) {
        best = value;
        end = { layer: index + 1, state };
      }
    }
    if (states > roomFor) {
      isProven = false;
      break;
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
  return {
    choices: found,
    weight: sumOf(items, found, "weights"),
    value: best,
    bound,
    isProven,
    open: open.length,
    states,
  };
}
