import type { Steps } from "../steps";
import type { Choices } from "./choices";

/** States after an item, by weight rising and value rising; `from` is the state before it. */
export interface Layer {
  readonly weights: Float64Array;
  readonly values: Float64Array;
  readonly from: Int32Array;
  readonly choice: Int32Array;
}

/** So many comparisons take a few milliseconds. */
const atOnce = 1 << 20;

/**
 * Every state with every choice, those that can be dropped left out: too heavy, out of bounds, or not better than a
 * lighter one. Ends early, with one state more than there is room for.
 */
export function* expanded(
  before: Layer,
  { weights, values }: Choices,
  choices: readonly number[],
  isWorthwhile: (weight: number, value: number) => boolean,
  roomFor: number,
): Steps<Layer> {
  const count = before.weights.length;
  const weight: number[] = [];
  const value: number[] = [];
  const from: number[] = [];
  const choice: number[] = [];
  // Merge of as many lists as there are choices, each sorted as the states before it.
  const next = choices.map(() => 0);
  let highest = -Infinity;
  let compared = 0;
  while (weight.length <= roomFor) {
    compared += choices.length;
    if (compared > atOnce) {
      compared = 0;
      yield undefined;
    }
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
