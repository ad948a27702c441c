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

/**
 * The ADBUDG curve of five judgements. It has four parameters: none and saturation are taken as they are, exponent and
 * constant are those with the least sum of squared errors at half, target and one and a half. Judgements that lie on
 * such a curve are met; by how much others are missed stands in the result.
 * @param judgements without a fault (judgementFault)
 */
export function fitCurve(judgements: Judgements): CurveFit {
  const { none, saturation, half, target, oneAndAHalf } = judgements;
  const range = saturation - none;
  const steepness =
    range > 0 ? leastSquares([half, target, oneAndAHalf].map((share) => (share - none) / range)) : ([0, 0] as const);
  const curve: Curve = { none, saturation, exponent: Math.exp(steepness[0]), constant: Math.exp(steepness[1]) };
  const errors = {
    half: response(curve, 0.5) - half,
    target: response(curve, 1) - target,
    oneAndAHalf: response(curve, 1.5) - oneAndAHalf,
  };
  return {
    curve,
    errors,
    error: Math.max(...Object.values(errors).map(Math.abs)),
    isSShaped: range > 0 && curve.exponent > 1,
  };
}

type Logarithms = readonly [ofExponent: number, ofConstant: number];

/** Beyond these the curve is a step or a plain line to any eye. */
const lowest: Logarithms = [Math.log(0.05), Math.log(1e-6)];
const highest: Logarithms = [Math.log(20), Math.log(1e6)];
const places = [0.5, 1, 1.5].map(Math.log);

/**
 * Exponent and constant by Levenberg and Marquardt, from the lowest point of a coarse grid, so that no side valley is
 * taken.
 * @param shares at half, target and one and a half, 0 at none and 1 at saturation
 */
function leastSquares(shares: readonly number[]): Logarithms {
  const shareAt = ([exponent, constant]: Logarithms, place: number): number =>
    1 / (1 + Math.exp(constant - Math.exp(exponent) * place));
  const heightAt = (point: Logarithms): number =>
    places.reduce((sum, place, index) => sum + (shareAt(point, place) - (shares[index] as number)) ** 2, 0);
  let best: Logarithms = [0, 0];
  let height = heightAt(best);
  const take = (point: Logarithms): boolean => {
    const found = heightAt(point);
    if (!(found < height)) return false;
    [best, height] = [point, found];
    return true;
  };
  const cells = 24;
  const between = (axis: 0 | 1, share: number): number => lowest[axis] + share * (highest[axis] - lowest[axis]);
  for (let i = 0; i <= cells; i++)
    for (let j = 0; j <= cells; j++) take([between(0, i / cells), between(1, j / cells)]);
  const within = (axis: 0 | 1, value: number): number => Math.min(highest[axis], Math.max(lowest[axis], value));
  for (let [damping, steps] = [1e-3, 0]; steps < 500 && damping < 1e15; steps++) {
    let [aa, ab, bb, ra, rb] = [0, 0, 0, 0, 0];
    places.forEach((place, index) => {
      const share = shareAt(best, place);
      const slope = share * (1 - share);
      const [byExponent, byConstant] = [slope * Math.exp(best[0]) * place, -slope];
      const miss = (shares[index] as number) - share;
      aa += byExponent * byExponent;
      ab += byExponent * byConstant;
      bb += byConstant * byConstant;
      ra += byExponent * miss;
      rb += byConstant * miss;
    });
    const [a, b] = [aa * (1 + damping) + 1e-300, bb * (1 + damping) + 1e-300];
    const determinant = a * b - ab * ab;
    const isLower = take([
      within(0, best[0] + (ra * b - rb * ab) / determinant),
      within(1, best[1] + (rb * a - ra * ab) / determinant),
    ]);
    damping = isLower ? Math.max(damping / 10, 1e-12) : damping * 10;
  }
  return best;
}
