import { allocationOf, type Allocation } from "./allocation";
import { blockChoices, type BlockChoices } from "./blockChoices";
import type { Steps } from "../steps";
import { chooserOf, type Chosen, type Reached } from "./choose";
import { wholeCapacity, choicesOf, perMoney, type ResponseGroup } from "./group";

export interface Optimum {
  readonly allocation: Allocation;
  /** No allocation is worth more than this, by the relaxation alone. */
  readonly bound: number;
  /** False when there was more to look at than memory has room for: the allocation is the best that was found. */
  readonly isProven: boolean;
}

/** The optimum of the same groups for any time there is. */
export interface Optimiser {
  /** In whole hundredths; undefined where the least contacts do not fit. */
  readonly valueWith: (minutes: number) => Steps<ProvenValue | undefined>;
  /** Whether the optimum is worth at least so many hundredths. */
  readonly reaches: (minutes: number, value: number) => Steps<Reached>;
  /** Undefined where the least contacts do not fit. */
  readonly with: (minutes: number) => Steps<Optimum | undefined>;
  /** Minutes in which everybody gets the most contacts. */
  readonly enough: number;
}

export interface ProvenValue {
  readonly value: number;
  readonly isProven: boolean;
}

/** Networks that are alike are one block as long as their contacts sum to no more than this: larger ones take too long. */
const mostContactsOfBlock = 6000;

/**
 * Allocations with the most contribution, proven: an exact solution, not a step-by-step one, which would stop in the
 * convex foot of an S-shaped curve.
 * @param groups without a fault (groupFault)
 * @param roomFor states that may be looked at before the optimum is called unproven (chooserOf)
 */
export function optimiserOf(groups: readonly ResponseGroup[], roomFor?: number): Optimiser {
  const blocks: { readonly group: number; readonly choices: BlockChoices }[] = [];
  groups.forEach((group, index) => {
    const one = choicesOf(group);
    const size = Math.max(1, Math.floor(mostContactsOfBlock / Math.max(1, group.most - group.least)));
    const whole = Math.floor(group.networks / size);
    if (whole > 0) {
      const choices = blockChoices(one, size);
      for (let block = 0; block < whole; block++) blocks.push({ group: index, choices });
    }
    const rest = group.networks - whole * size;
    if (rest > 0) blocks.push({ group: index, choices: blockChoices(one, rest) });
  });
  const items = blocks.map(({ choices }) => choices);
  const chooser = chooserOf(items, roomFor);
  // The price of time asks for the optimum that was just found.
  let last: { readonly minutes: number; readonly chosen: Chosen | undefined } | undefined;
  function* chosenWith(minutes: number): Steps<Chosen | undefined> {
    if (minutes < 0) return undefined;
    if (last?.minutes !== minutes) last = { minutes, chosen: yield* chooser.best(wholeCapacity(minutes)) };
    return last.chosen;
  }
  return {
    valueWith: chosenWith,
    *reaches(minutes, value) {
      if (minutes < 0) return { isReached: false, isProven: true };
      return yield* chooser.reaches(wholeCapacity(minutes), value);
    },
    *with(minutes) {
      const chosen = yield* chosenWith(minutes);
      if (!chosen) return undefined;
      const counts = groups.map(({ least, most }) => new Int32Array(most - least + 1));
      blocks.forEach(({ group, choices }, block) => {
        const own = counts[group] as Int32Array;
        choices.countsOf(chosen.choices[block] as number).forEach((count, choice) => {
          own[choice] = (own[choice] as number) + count;
        });
      });
      const levels = groups.map(({ least }, group) =>
        Array.from(counts[group] as Int32Array, (networks, choice) => ({ contacts: least + choice, networks })),
      );
      const { isProven, bound } = chosen;
      return { allocation: allocationOf(groups, levels), bound: bound / perMoney, isProven };
    },
    enough: Math.ceil(items.reduce((sum, { weights }) => sum + (weights.at(-1) ?? 0), 0) / 1000),
  };
}
