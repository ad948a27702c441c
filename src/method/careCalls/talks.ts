import { type Instrument, instrumentFacts } from "../measures/instruments";

/** True when a contact is a talk: somebody was reached, by an instrument in which people talk. A letter that came is none. */
export function isTalk(instrument: Instrument | undefined, isEffective: boolean): boolean {
  return isEffective && instrument !== undefined && instrumentFacts[instrument].isTalk;
}

/** Per network how many effective contacts lie between two days, both included. */
export function contactsBetween(
  contacts: {
    readonly networks: ArrayLike<number>;
    readonly dates: ArrayLike<number>;
    readonly effective: ArrayLike<number>;
  },
  networkCount: number,
  from: number,
  to: number,
): Int32Array {
  const counts = new Int32Array(networkCount);
  for (let row = 0; row < contacts.networks.length; row++) {
    const network = contacts.networks[row] as number;
    const day = Math.floor(contacts.dates[row] as number);
    if (network >= 0 && day >= from && day <= to && contacts.effective[row] !== 0)
      counts[network] = (counts[network] as number) + 1;
  }
  return counts;
}
