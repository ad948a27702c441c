/** Points for numbers in the interval (over, upTo]; null is "no limit on this side", both null is the rest. */
export interface PointBand {
  readonly over: number | null;
  readonly upTo: number | null;
  readonly points: number;
}

/** Points for a text. Texts are compared without case and without blanks at the ends. */
export interface PointChoice {
  readonly choice: string;
  readonly points: number;
}

/** What a value is worth, 0 to 100 points: numbers by bands, texts by choices. A scale may have both. */
export interface Scale {
  readonly bands: readonly PointBand[];
  readonly choices: readonly PointChoice[];
}

/**
 * How the members of a network answer a criterion together: the points of the best member, those of the lead member,
 * or the points of the summed numbers (for amounts such as the potential).
 */
export type NetworkRule = "best" | "lead" | "sum";

export interface Criterion {
  readonly name: string;
  /** Key of the column of the customers table that holds the values. */
  readonly column: string;
  /** 0 or more; four decimals count. */
  readonly weight: number;
  readonly scale: Scale;
  /** Departments that this criterion calls in. */
  readonly departments: readonly string[];
  readonly networkRule: NetworkRule;
  /** The target group it is meant for; undefined: all of them. */
  readonly targetGroup?: string | undefined;
}

/** A class and the score from which it begins; null for the last one, which takes the rest. */
export interface ClassThreshold {
  readonly label: string;
  readonly from: number | null;
}

/** Everything that decides about a class (docs/method.md, Casting). */
export interface CastingRules {
  readonly criteria: readonly Criterion[];
  /** Best class first, falling; two decimals count. */
  readonly thresholds: readonly ClassThreshold[];
  /** Share of the weight, 0 to 1, that must be assessed before there is a class. */
  readonly leastAssessed: number;
  /** Points by which a score must pass a threshold before the earlier class is left; 0 is none. */
  readonly hysteresis: number;
}

/** A from 75, B from 50, C from 25, else D. */
export const usualThresholds: readonly ClassThreshold[] = [
  { label: "A", from: 75 },
  { label: "B", from: 50 },
  { label: "C", from: 25 },
  { label: "D", from: null },
];

/** Example: below half of the weight nobody is put into a class. */
export const exampleLeastAssessed = 0.5;

/** Sets of criteria are kept as bits of one number per record. */
export const mostCriteria = 30;
export const mostWeight = 10000;
