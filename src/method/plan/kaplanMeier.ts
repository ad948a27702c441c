import { normal95, type Interval } from "./wilson";

/** One time at which something happened. */
export interface SurvivalStep {
  readonly time: number;
  /** Observed up to this time at least, without an event before. */
  readonly atRisk: number;
  readonly events: number;
  /** Share without an event up to and including this time. */
  readonly survival: number;
  /** Greenwood's standard error of it. */
  readonly error: number;
}

/**
 * Kaplan-Meier's estimate from times that end with an event or are cut off (right-censored). Who is cut off at the time
 * of an event was still at risk then.
 * @param times of the same length as hadEvent, not below 0
 */
export function kaplanMeier(times: readonly number[], hadEvent: readonly boolean[]): SurvivalStep[] {
  const order = times.map((_, index) => index).sort((a, b) => (times[a] as number) - (times[b] as number));
  const steps: SurvivalStep[] = [];
  let [survival, greenwood] = [1, 0];
  for (let at = 0; at < order.length;) {
    const time = times[order[at] as number] as number;
    const atRisk = order.length - at;
    let events = 0;
    for (; at < order.length && times[order[at] as number] === time; at++) if (hadEvent[order[at] as number]) events++;
    if (events === 0) continue;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const error = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
    steps.push({ time, atRisk, events, survival, error });
  }
  return steps;
}

/** The share with an event after so long, with Greenwood's 95 % interval, cut to 0..1. */
export function eventShare(steps: readonly SurvivalStep[], time: number): Interval & { readonly share: number } {
  const step = steps.filter((each) => each.time <= time).at(-1);
  const share = step ? 1 - step.survival : 0;
  const reach = step ? normal95 * step.error : 0;
  return { share, low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}

/**
 * The time by which half have had their event: the first with at most half left. With the 95 % interval of the times at
 * which half left lies within Greenwood's (plain) interval of the estimate. NaN for what is not reached.
 */
export function medianTime(steps: readonly SurvivalStep[]): Interval & { readonly time: number } {
  // A hair of tolerance: half left may come out as 0.5000000000000001.
  const firstBelow = (left: (step: SurvivalStep) => number): number =>
    steps.find((step) => left(step) <= 0.5 + 1e-12)?.time ?? NaN;
  return {
    time: firstBelow(({ survival }) => survival),
    low: firstBelow(({ survival, error }) => survival - normal95 * error),
    high: firstBelow(({ survival, error }) => survival + normal95 * error),
  };
}
