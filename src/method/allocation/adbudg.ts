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

export const judgementPoints = ["none", "half", "target", "oneAndAHalf", "saturation"] as const;

export interface JudgementFault {
  readonly fault: "notFinite" | "negative" | "falls";
  readonly point: keyof Judgements;
}

/** The first judgement that cannot be used; nothing is fitted to judgements with a fault. */
export function judgementFault(judgements: Judgements): JudgementFault | undefined {
  let before = 0;
  for (const point of judgementPoints) {
    const share = judgements[point];
    if (!Number.isFinite(share)) return { fault: "notFinite", point };
    if (share < 0) return { fault: "negative", point };
    if (share < before) return { fault: "falls", point };
    before = share;
  }
  return undefined;
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
  /** Curve less judgement, in shares of the contribution at target; none and saturation are met exactly. */
  readonly errors: { readonly half: number; readonly target: number; readonly oneAndAHalf: number };
  /** The largest of them, without its sign. */
  readonly error: number;
  /** The first contacts alone bring little: the curve has a convex foot. */
  readonly isSShaped: boolean;
}

/** The share of the contribution at target that so many contacts bring; rises with them, never above saturation. */
export function response({ none, saturation, exponent, constant }: Curve, contactsOverTarget: number): number {
  if (contactsOverTarget <= 0) return none;
  return none + (saturation - none) / (1 + constant * contactsOverTarget ** -exponent);
}

/** Logarithms of the exponent and the constant: beyond these the curve is a step or a plain line to any eye. */
const limits = [
  { low: Math.log(0.05), high: Math.log(20) },
  { low: Math.log(1e-6), high: Math.log(1e6) },
] as const;
type Point = readonly [logExponent: number, logConstant: number];

/**
 * The ADBUDG curve of five judgements. It has four parameters: none and saturation are taken as they are, exponent and
 * constant are those with the least sum of squared errors at half, target and one and a half. Judgements that lie on
 * such a curve are met; by how much others are missed stands in the result.
 * @param judgements without a fault (judgementFault)
 */
export function fitCurve(judgements: Judgements): CurveFit {
  const { none, saturation } = judgements;
  const curveAt = ([logExponent, logConstant]: Point): Curve => ({
    none,
    saturation,
    exponent: Math.exp(logExponent),
    constant: Math.exp(logConstant),
  });
  const errorsOf = (curve: Curve): CurveFit["errors"] => ({
    half: response(curve, 0.5) - judgements.half,
    target: response(curve, 1) - judgements.target,
    oneAndAHalf: response(curve, 1.5) - judgements.oneAndAHalf,
  });
  const curve = curveAt(
    saturation > none
      ? leastPoint((point) => {
          const { half, target, oneAndAHalf } = errorsOf(curveAt(point));
          return half * half + target * target + oneAndAHalf * oneAndAHalf;
        })
      : [0, 0],
  );
  const errors = errorsOf(curve);
  return {
    curve,
    errors,
    error: Math.max(...Object.values(errors).map(Math.abs)),
    isSShaped: saturation > none && curve.exponent > 1,
  };
}

/** The lowest point of a coarse grid, so that no side valley is taken, then downhill from there in ever shorter steps. */
function leastPoint(heightAt: (point: Point) => number): Point {
  const [exponents, constants] = limits;
  const cells = 24;
  let best: Point = [0, 0];
  let lowest = heightAt(best);
  const take = (point: Point): boolean => {
    const height = heightAt(point);
    if (!(height < lowest)) return false;
    [best, lowest] = [point, height];
    return true;
  };
  const between = ({ low, high }: (typeof limits)[number], share: number): number => low + share * (high - low);
  for (let i = 0; i <= cells; i++)
    for (let j = 0; j <= cells; j++) take([between(exponents, i / cells), between(constants, j / cells)]);
  const within = ({ low, high }: (typeof limits)[number], value: number): number =>
    Math.min(high, Math.max(low, value));
  const ways = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const));
  for (let step = 0.5; step > 1e-13; ) {
    const [exponent, constant] = best;
    const moved = ways.some(([down, right]) =>
      take([within(exponents, exponent + down * step), within(constants, constant + right * step)]),
    );
    if (!moved) step /= 2;
  }
  return best;
}
