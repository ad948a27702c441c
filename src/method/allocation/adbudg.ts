/**
 * What a network earns depending on how often it is contacted: the response function of ADBUDG (J. D. C. Little,
 * "Models and Managers: The Concept of a Decision Calculus", Management Science 16, 1970).
 */

/** Five judgements, as shares of the contribution at target (docs/method.md, Capacity). They must not fall. */
export interface Judgements {
  readonly none: number;
  readonly half: number;
  readonly target: number;
  readonly oneAndAHalf: number;
  /** With as many contacts as anybody could want. */
  readonly saturation: number;
}

/** none + (saturation - none) x^exponent / (constant + x^exponent), x = contacts / target contacts. */
export interface Curve {
  readonly none: number;
  readonly saturation: number;
  readonly exponent: number;
  readonly constant: number;
}

export interface CurveFit {
  readonly curve: Curve;
  /** Curve less judgement at half and at one and a half; none, target and saturation are met exactly. */
  readonly halfError: number;
  readonly oneAndAHalfError: number;
  /** The larger of the two, without its sign. */
  readonly error: number;
  /** The curve is S-shaped: the first contacts alone bring little. */
  readonly isSShaped: boolean;
}
