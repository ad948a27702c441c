/**
 * What a minute with customers costs: the adviser's cost a year over the minutes a year that are left for customers.
 * Undefined where a part is missing or no time is left.
 * @param hoursADay paid hours
 * @param netMarketTime share of the time for customers (Nettomarktzeit), 0 to 1
 */
export function costPerMinute(
  costAYear: number | null | undefined,
  workingDays: number,
  hoursADay: number,
  netMarketTime: number,
): number | undefined {
  const minutes = workingDays * hoursADay * 60 * netMarketTime;
  return typeof costAYear === "number" && costAYear >= 0 && minutes > 0 ? costAYear / minutes : undefined;
}
