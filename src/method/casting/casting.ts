import type { PointMatrix } from "./points";
import { addReasons } from "./reasons";
import type { CastingRule } from "./rule";
import { addScores } from "./scores";

/** Why a record has a class or none; states = index. */
export const castingStates = ["cast", "tooLittleAssessed", "valueNotInScale", "noCriterion"] as const;
export type CastingState = (typeof castingStates)[number];

/**
 * Scores, classes and their reasons; index = record. Classes are indexes of the thresholds, best first, -1 for none.
 * The reasons are kept with the scores they belong to: what is shown later is read from here, never worked out again.
 */
export interface Casting {
  readonly rule: CastingRule;
  readonly matrix: PointMatrix;
  readonly states: Uint8Array;
  readonly classes: Int8Array;
  /** 0 to 100; NaN where nothing is assessed. */
  readonly scores: Float64Array;
  /** The score if everything that is not assessed turned out worst, or best; NaN where no criterion applies. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly lowClasses: Int8Array;
  readonly highClasses: Int8Array;
  /** The criterion to ask first: not assessed, with the largest effect on the interval; -1 when none has any. */
  readonly asks: Int8Array;
  /** Points missing to the next class; NaN in the best class and without a class. */
  readonly distances: Float64Array;
  /** Bits of the smallest set of assessed criteria whose best points lift the class; 0 where none does. */
  readonly lifting: Uint32Array;
  /** Bits of the criteria whose weight, 5 % heavier or 5 % lighter, gives another class or none. */
  readonly flipsHeavier: Uint32Array;
  readonly flipsLighter: Uint32Array;
  /** Weight x points and weight of what is assessed, weight of all that applies, in units (whole numbers). */
  readonly sums: Float64Array;
  readonly assessed: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Casts all records, with the reasons (docs/method.md, Casting).
 * @param earlier the class each record had, -1 for none; counts only where the rules have a hysteresis
 */
export function castingOf(rule: CastingRule, matrix: PointMatrix, earlier?: ArrayLike<number>): Casting {
  const { records } = matrix;
  const numbers = (): Float64Array => new Float64Array(records).fill(NaN);
  const indexes = (): Int8Array => new Int8Array(records).fill(-1);
  const casting: Casting = {
    rule,
    matrix,
    states: new Uint8Array(records),
    classes: indexes(),
    scores: numbers(),
    lows: numbers(),
    highs: numbers(),
    lowClasses: indexes(),
    highClasses: indexes(),
    asks: indexes(),
    distances: numbers(),
    lifting: new Uint32Array(records),
    flipsHeavier: new Uint32Array(records),
    flipsLighter: new Uint32Array(records),
    sums: new Float64Array(records),
    assessed: new Float64Array(records),
    weights: new Float64Array(records),
  };
  addScores(casting, earlier);
  addReasons(casting, earlier);
  return casting;
}
