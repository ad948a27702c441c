import { changeOf, type FigureChange } from "../diagnosis/change";
import { normal95, type Interval } from "../plan/wilson";

/** Example: a group's figure is told from so many answers on. */
export const exampleFewestAnswers = 10;

export const highestRecommendation = 10;

export interface RecommendationAnswers {
  /** 9 and 10. */
  readonly promoters: number;
  /** 0 to 6. */
  readonly detractors: number;
  readonly answers: number;
}

/** Counts whole answers of 0 to 10. */
export function countAnswers(values: Iterable<number>): RecommendationAnswers {
  let [promoters, detractors, answers] = [0, 0, 0];
  for (const value of values) {
    answers++;
    if (value >= 9) promoters++;
    else if (value <= 6) detractors++;
  }
  return { promoters, detractors, answers };
}

export interface Recommendation extends Interval {
  /** Share of promoters less share of detractors, -1 to 1. */
  readonly score: number;
  readonly standardError: number;
}

/**
 * The net promoter score with its adjusted Wald interval, which claims no certainty where all answer alike
 * (docs/method.md, Recommendation). Undefined without an answer.
 */
export function recommendationOf({
  promoters,
  detractors,
  answers,
}: RecommendationAnswers): Recommendation | undefined {
  if (answers === 0) return undefined;
  const score = (promoters - detractors) / answers;
  const error = (p: number, d: number, n: number): number =>
    Math.sqrt(Math.max(0, (p + d) / n - ((p - d) / n) ** 2) / n);
  const n = answers + 3;
  const centre = (promoters - detractors) / n;
  const reach = normal95 * error(promoters + 0.75, detractors + 0.75, n);
  return {
    score,
    standardError: error(promoters, detractors, answers),
    low: Math.max(-1, centre - reach),
    high: Math.min(1, centre + reach),
  };
}

/** The score if everybody who was asked and did not answer were a detractor, a promoter. */
export function boundsOfSilent(
  { promoters, detractors, answers }: RecommendationAnswers,
  asked: number,
): { readonly worst: number; readonly best: number } {
  const silent = asked - answers;
  return { worst: (promoters - detractors - silent) / asked, best: (promoters - detractors + silent) / asked };
}

/** The second score less the first; undefined where one of them has no answer. */
export function recommendationChange(
  first: RecommendationAnswers,
  second: RecommendationAnswers,
): FigureChange | undefined {
  const [before, now] = [recommendationOf(first), recommendationOf(second)];
  return before && now && changeOf({ ...before, figure: before.score }, { ...now, figure: now.score });
}
