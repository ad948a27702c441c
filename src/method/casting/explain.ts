import { castingStates, type Casting, type CastingState } from "./casting";
import { mostPoints, notApplicable, notInScale } from "./points";

/** One criterion's part in a casting. Codes and numbers; the sentence is made elsewhere. */
export interface CriterionReason {
  /** Index of the criterion in the rules. */
  readonly criterion: number;
  readonly name: string;
  readonly state: "assessed" | "notAssessed" | "notInScale";
  readonly weight: number;
  /** undefined where not assessed, as share and gain. */
  readonly points: number | undefined;
  /** Points of the score that come from this criterion; the shares of all add up to the score. */
  readonly share: number | undefined;
  /** Points that the score gains when this criterion alone goes to the best of its scale. */
  readonly gain: number | undefined;
  readonly isInLiftingSet: boolean;
  /** Changes of the weight, in percent, that give another class or none. */
  readonly flips: readonly (5 | -5)[];
}

export interface CastingReason {
  readonly state: CastingState;
  /** Label of the class, "" for none; never an override. */
  readonly label: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Labels at both ends of the interval. */
  readonly lowLabel: string;
  readonly highLabel: string;
  /** The next better class and the points missing to it; undefined in the best class and without a class. */
  readonly next: { readonly label: string; readonly distance: number } | undefined;
  /** Indexes of the smallest set of criteria that lifts the class, in the order of the rules. */
  readonly lifting: readonly number[];
  /** Index of the criterion to ask first. */
  readonly ask: number | undefined;
  /** Share of the weight that is assessed. */
  readonly assessed: number;
  readonly criteria: readonly CriterionReason[];
}

/** Reads the reasons of one record from its casting. Criteria that do not apply to the record are left out. */
export function explainCasting(casting: Casting, record: number): CastingReason {
  const { rule, matrix } = casting;
  const labelOf = (index: number | undefined): string => rule.rules.thresholds[index ?? -1]?.label ?? "";
  const known = casting.assessed[record] as number;
  const isSet = (bits: Uint32Array, criterion: number): boolean => (((bits[record] as number) >>> criterion) & 1) === 1;
  const criteria: CriterionReason[] = [];
  rule.rules.criteria.forEach(({ name, weight }, criterion) => {
    const points = matrix.points[record * matrix.criteria + criterion] as number;
    if (points === notApplicable) return;
    const units = rule.weights[criterion] as number;
    const isKnown = points <= mostPoints;
    const flips: (5 | -5)[] = [];
    if (isSet(casting.flipsHeavier, criterion)) flips.push(5);
    if (isSet(casting.flipsLighter, criterion)) flips.push(-5);
    const ofScore = (total: number): number => (known === 0 ? 0 : (units * total) / (known * 100));
    criteria.push({
      criterion,
      name,
      weight,
      state: isKnown ? "assessed" : points === notInScale ? "notInScale" : "notAssessed",
      points: isKnown ? points / 100 : undefined,
      share: isKnown ? ofScore(points) : undefined,
      gain: isKnown ? ofScore((rule.best[criterion] as number) - points) : undefined,
      isInLiftingSet: isSet(casting.lifting, criterion),
      flips,
    });
  });
  const index = casting.classes[record] as number;
  const ask = casting.asks[record] as number;
  return {
    state: castingStates[casting.states[record] as number] as CastingState,
    label: labelOf(index),
    score: casting.scores[record] as number,
    low: casting.lows[record] as number,
    high: casting.highs[record] as number,
    lowLabel: labelOf(casting.lowClasses[record]),
    highLabel: labelOf(casting.highClasses[record]),
    next: index > 0 ? { label: labelOf(index - 1), distance: casting.distances[record] as number } : undefined,
    lifting: criteria.filter(({ isInLiftingSet }) => isInLiftingSet).map(({ criterion }) => criterion),
    ask: ask < 0 ? undefined : ask,
    assessed: known === 0 ? 0 : known / (casting.weights[record] as number),
    criteria,
  };
}
