/** A month's bar: what each year of calls contributes to it, from the earliest year on. */
export interface MonthBar {
  readonly month: number;
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Splits the months of a plan by the year of the calls they go back to. Every year has the same calls, so that one year
 * of calls pays in month t what the plan pays in month t less what it pays in month t - 12.
 * @param contribution by month, from month 1 on
 */
export function cohortBars(contribution: readonly number[]): MonthBar[] {
  const oneYear = contribution.map((value, index) => value - (contribution[index - 12] ?? 0));
  return contribution.map((total, index) => {
    const parts: number[] = [];
    for (let start = 0; start <= index; start += 12) parts.push(Math.max(0, oneYear[index - start] as number));
    return { month: index + 1, total, parts };
  });
}
