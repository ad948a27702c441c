import type { Choices } from "./choices";

/** From a choice on the upper hull of an item to the next. */
export interface Step {
  readonly item: number;
  readonly to: number;
  readonly weight: number;
  readonly slope: number;
}

/** Choices on the upper hull, by weight; the first is the lightest (of several the one worth most). */
export function hullOf({ weights, values }: Choices): number[] {
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

/** The steps along the upper hull of an item, with the value that each adds per weight. */
export function hullSteps({ weights, values }: Choices, item: number, hull: readonly number[]): Step[] {
  return hull.slice(1).map((to, index) => {
    const from = hull[index] as number;
    const weight = (weights[to] as number) - (weights[from] as number);
    return { item, to, weight, slope: ((values[to] as number) - (values[from] as number)) / weight };
  });
}
