/** What a year's target asks for up to a day. */
export interface TargetToDate {
  readonly target: number;
  /** Planned amounts of the months that are over, where a plan by month exists: the first year of a plan is no line. */
  readonly plannedMonths?: readonly number[] | undefined;
  readonly daysGone: number;
  readonly days: number;
}

/** Currency, or whatever the target is in. */
export function targetToDate({ target, plannedMonths, daysGone, days }: TargetToDate): number {
  return plannedMonths ? plannedMonths.reduce((sum, each) => sum + each, 0) : (target * daysGone) / days;
}
