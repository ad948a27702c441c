import type { Choices } from "./choices";

/** The most that a block of networks that are alike can earn, by the sum of their contacts. */
export interface BlockChoices extends Choices {
  /** How the contacts are dealt out: how many networks get which choice of one network. */
  readonly countsOf: (choice: number) => Int32Array;
}

/**
 * All networks of the block together as one item: since a contact takes the same time with each of them, only the sum of
 * their contacts matters, and of all ways to deal it out the one worth most is kept. Exact, by dynamic programming over
 * the networks.
 * @param one the choices of one network, each one contact more than the one before
 */
export function blockChoices({ weights, values }: Choices, networks: number): BlockChoices {
  const most = values.length - 1;
  const [first = 0, second = first] = weights;
  const step = second - first;
  const total = networks * most;
  let before = Float64Array.of(0);
  const taken: Uint16Array[] = [];
  for (let network = 1; network <= networks; network++) {
    const size = network * most + 1;
    const now = new Float64Array(size).fill(-Infinity);
    const by = new Uint16Array(size);
    for (let choice = 0; choice <= most; choice++) {
      const value = values[choice] as number;
      for (let rest = 0; rest < before.length; rest++) {
        const sum = (before[rest] as number) + value;
        if (sum > (now[rest + choice] as number)) {
          now[rest + choice] = sum;
          by[rest + choice] = choice;
        }
      }
    }
    taken.push(by);
    before = now;
  }
  return {
    weights: Array.from({ length: total + 1 }, (_, contacts) => networks * first + contacts * step),
    values: Array.from(before),
    countsOf(contacts) {
      const counts = new Int32Array(most + 1);
      let rest = contacts;
      for (let network = networks - 1; network >= 0; network--) {
        const choice = (taken[network] as Uint16Array)[rest] as number;
        counts[choice] = (counts[choice] as number) + 1;
        rest -= choice;
      }
      return counts;
    },
  };
}
