import type { Instrument } from "../measures/instruments";

/** A talk is a contact by one of these in which somebody was reached; a letter that came is none. */
const talkInstruments = new Set<Instrument>(["visit", "video", "phone", "phoneFieldService"]);

/** True when a contact by this instrument is a talk. */
export function isTalk(instrument: Instrument | undefined, isEffective: boolean): boolean {
  return isEffective && instrument !== undefined && talkInstruments.has(instrument);
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
