/** A run that is expected less often than this is no chance. */
const rareRuns = 0.025;

export interface EmptyRun {
  /** Share of days without an entry outside of the run. */
  readonly emptyShare: number;
  /** How many runs so long chance alone would give. */
  readonly expected: number;
  readonly isFlagged: boolean;
}

/**
 * Whether a run of working days without any contact is longer than chance gives. Undefined
 * where the run fills all days or there is none.
 */
export function emptyRun(workingDays: number, empty: number, longestRun: number): EmptyRun | undefined {
  if (longestRun < 1 || longestRun > workingDays) return undefined;
  const emptyShare = (empty - longestRun + 1) / (workingDays - longestRun + 2);
  const expected = emptyShare ** longestRun * (1 + (workingDays - longestRun) * (1 - emptyShare));
  return { emptyShare, expected, isFlagged: expected < rareRuns };
}

/** The longest run of true. */
export function longestRun(isEmpty: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const each of isEmpty) {
    run = each ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
