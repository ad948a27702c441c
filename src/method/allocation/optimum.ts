import { allocationOf, type Allocation } from "./allocation";
import { blockChoices, type BlockChoices } from "./blockChoices";
import { choose, type Chosen } from "./choose";
import { capacityOf, choicesOf, perMoney, type ResponseGroup } from "./group";

export interface Optimum {
  readonly allocation: Allocation;
  /** No allocation is worth more than this, by the relaxation alone. */
  readonly bound: number;
}

/** The optimum of the same groups for any time there is. */
export interface Optimiser {
  /** In whole hundredths; undefined where the least contacts do not fit. */
  readonly valueWith: (minutes: number) => number | undefined;
  /** Undefined where the least contacts do not fit. */
  readonly with: (minutes: number) => Optimum | undefined;
  /** Minutes in which everybody gets the most contacts. */
  readonly enough: number;
}

/** Networks that are alike are one block as long as their contacts sum to no more than this: larger ones take too long. */
const mostContactsOfBlock = 6000;

/**
 * Allocations with the most contribution, proven: an exact solution, not a step-by-step one, which would stop in the
 * convex foot of an S-shaped curve.
 * @param groups without a fault (groupFault)
 */
export function optimiserOf(groups: readonly ResponseGroup[]): Optimiser {
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
  const chosenWith = (minutes: number): Chosen | undefined =>
    minutes < 0 ? undefined : choose(items, capacityOf(minutes));
  return {
    valueWith: (minutes) => chosenWith(minutes)?.value,
    with(minutes) {
      const chosen = chosenWith(minutes);
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
      return { allocation: allocationOf(groups, levels), bound: chosen.bound / perMoney };
    },
    enough: Math.ceil(items.reduce((sum, { weights }) => sum + (weights.at(-1) ?? 0), 0) / 1000),
  };
}
