/** Example: 5 networks per adviser, nobody again within the next 2 parties. */
export const exampleParty = { perAdviser: 5, pause: 2 } as const;

export interface PartyCandidates {
  /** Per network the day of its latest effective contact, 0 for never. */
  readonly lastContact: ArrayLike<number>;
  /** Per network the index of its adviser; below 0 it has none and takes no part. */
  readonly adviserOf: ArrayLike<number>;
  /** Per network 1 where a phone contact is permitted. */
  readonly mayBeCalled: ArrayLike<number>;
  /** The networks of the earlier parties, the latest party last. */
  readonly earlier: readonly (readonly number[])[];
}

/** What one adviser calls at a party. */
export interface PartyList {
  readonly adviser: number;
  /** Most inactive first; never contacted before all others, then in the order of the customers table. */
  readonly networks: readonly number[];
  /** Places that found no candidate. */
  readonly open: number;
  /** Networks that could have been called: those chosen and those for whom no place was left. */
  readonly candidates: number;
  /** Networks that may be called but were at one of the last parties. */
  readonly resting: number;
}

/**
 * Chooses for a call party (docs/method.md, Call party): every adviser gets the same number of places, filled from the
 * adviser's own networks alone, most inactive first. Who may not be called or was chosen in one of the last `pause`
 * parties is left out. A place that finds no candidate stays open: it is not given to another adviser, whose evening
 * would grow by it.
 * @param advisers number of advisers
 */
export function chooseForParty(
  candidates: PartyCandidates,
  advisers: number,
  perAdviser: number = exampleParty.perAdviser,
  pause: number = exampleParty.pause,
): readonly PartyList[] {
  const { lastContact, adviserOf, mayBeCalled, earlier } = candidates;
  const atLastParties = new Set(pause > 0 ? earlier.slice(-pause).flat() : []);
  const own: number[][] = Array.from({ length: advisers }, () => []);
  const resting = new Int32Array(advisers);
  for (let network = 0; network < adviserOf.length; network++) {
    const adviser = adviserOf[network] as number;
    if (mayBeCalled[network] === 0 || adviser < 0) continue;
    if (atLastParties.has(network)) resting[adviser] = (resting[adviser] as number) + 1;
    else own[adviser]?.push(network);
  }
  return own.map((networks, adviser) => {
    const chosen = networks
      .sort((a, b) => (lastContact[a] as number) - (lastContact[b] as number) || a - b)
      .slice(0, perAdviser);
    return {
      adviser,
      networks: chosen,
      open: perAdviser - chosen.length,
      candidates: networks.length,
      resting: resting[adviser] as number,
    };
  });
}
