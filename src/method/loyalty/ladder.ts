/** From below. */
export const rungs = ["relation", "satisfaction", "retention", "loyalty"] as const;
export type Rung = (typeof rungs)[number];

/** Of each rung whether it is reached; undefined where it is not known. */
export type RungEvidence = Readonly<Record<Rung, boolean | undefined>>;

/** Where a network stands on the ladder: a bracket, no score. */
export interface LadderStanding {
  /** Rungs from below that are reached without a break. */
  readonly proven: number;
  /** The same if all that is not known were reached. */
  readonly couldBe: number;
  /** The lowest rung that is not known, where knowing it could lift. */
  readonly ask: Rung | undefined;
  /** Bound, and not satisfied: the most dangerous customers. */
  readonly isCaptive: boolean;
}

export function ladderStanding(evidence: RungEvidence): LadderStanding {
  const reached = (isReached: (known: boolean | undefined) => boolean): number => {
    const stop = rungs.findIndex((rung) => !isReached(evidence[rung]));
    return stop < 0 ? rungs.length : stop;
  };
  const proven = reached((known) => known === true);
  const couldBe = reached((known) => known !== false);
  return {
    proven,
    couldBe,
    ask: couldBe > proven ? rungs.find((rung) => evidence[rung] === undefined) : undefined,
    isCaptive: evidence.retention === true && evidence.satisfaction === false,
  };
}
