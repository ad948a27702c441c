import { minutesForCustomers, type WorkingTime } from "../capacity/time";

/**
 * What a minute with customers costs: the adviser's cost a year over the minutes a year that are left for customers.
 * Undefined where the cost is not known or no time is left.
 */
export function costPerMinute(costAYear: number | null | undefined, time: WorkingTime): number | undefined {
  const minutes = minutesForCustomers(time);
  return typeof costAYear === "number" && costAYear >= 0 && minutes > 0 ? costAYear / minutes : undefined;
}
