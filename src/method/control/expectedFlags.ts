/** How many flags chance alone would give. */
export interface ExpectedFlags {
  /** Sum of the exact likelihoods that a test flags when only chance is at work. */
  readonly expectedFalse: number;
  /** Number of tests x level: more than `expectedFalse`, since counts are whole and small means are seldom flagged. */
  readonly mostFalse: number;
}
