import type { Interval } from "../plan/wilson";

/** A figure with its interval. */
export interface MeasuredFigure extends Interval {
  readonly figure: number;
}

export interface FigureChange extends Interval {
  readonly difference: number;
  /** Undefined where 0 lies inside: it may be chance. */
  readonly direction: "up" | "down" | undefined;
}

/**
 * The difference of two figures that share no cases, with its interval from theirs alone (MOVER: Zou and Donner, 2008).
 * Stored figures are enough for it.
 */
export function changeOf(before: MeasuredFigure, now: MeasuredFigure): FigureChange {
  const difference = now.figure - before.figure;
  const low = difference - Math.hypot(now.figure - now.low, before.high - before.figure);
  const high = difference + Math.hypot(now.high - now.figure, before.figure - before.low);
  return { difference, low, high, direction: low > 0 ? "up" : high < 0 ? "down" : undefined };
}
