import { median } from "./median";

/** Limits that nobody has decided on yet. */
export const exampleRhythm = { factor: 2, fewestGaps: 3, unusualLevel: 0.1 };

/** A network's own rhythm of ordering (docs/method.md, Rhythm of orders). */
export interface Rhythm {
  /** Days with an order. */
  readonly orderDays: number;
  readonly gaps: number;
  /** Median days between two order days; undefined with too few gaps. */
  readonly usual: number | undefined;
  /** Days since the last order day; undefined without one. */
  readonly silence: number | undefined;
  /** Silence in usual intervals. */
  readonly times: number | undefined;
  /** Longer than `factor` usual intervals; exactly so long is not longer. */
  readonly isSilent: boolean;
  /** Likelihood of a gap so long, judged by its own earlier gaps: (1 + gaps at least as long) / (1 + gaps). */
  readonly p: number | undefined;
  /** Silent, and longer than nearly all of its own gaps. It takes nine gaps to say so. */
  readonly isUnusual: boolean;
  /** Share of its own past days on which it would have been called silent although it came back. */
  readonly falseShare: number | undefined;
  /** Last order day plus the usual interval, half days up. An estimate, not an appointment. */
  readonly next: number | undefined;
}

/**
 * @param days order days, rising, each once, none after asOf
 * @param asOf whole serial
 */
export function rhythmOf(
  days: readonly number[],
  asOf: number,
  { factor, fewestGaps, unusualLevel }: typeof exampleRhythm = exampleRhythm,
): Rhythm {
  const last = days.at(-1);
  const gaps = days.slice(1).map((day, at) => day - (days[at] as number));
  const silence = last === undefined ? undefined : asOf - last;
  const unknown = { usual: undefined, times: undefined, p: undefined, falseShare: undefined, next: undefined };
  if (last === undefined || silence === undefined || gaps.length < Math.max(1, fewestGaps))
    return { orderDays: days.length, gaps: gaps.length, silence, isSilent: false, isUnusual: false, ...unknown };
  const usual = median(gaps);
  const isSilent = silence > factor * usual;
  const p = (1 + gaps.filter((gap) => gap >= silence).length) / (1 + gaps.length);
  const over = gaps.reduce((sum, gap) => sum + Math.max(0, gap - factor * usual), 0);
  return {
    orderDays: days.length,
    gaps: gaps.length,
    usual,
    silence,
    times: silence / usual,
    isSilent,
    p,
    isUnusual: isSilent && p <= unusualLevel,
    falseShare: over / gaps.reduce((sum, gap) => sum + gap, 0),
    next: last + Math.floor(usual + 0.5),
  };
}
