/**
 * How the model of the literature can be read. It prints the results of one case, not the calendar inside it; the first
 * reading is the one that gives both printed contributions (docs/method.md, Success plan), the others are plausible too.
 */
export const planReadings = [
  /** A rate holds for ages that exceed its curve month: 0 at month 3, 10 % at month 4. */
  "exceeds",
  /** A rate holds from its curve month on: 10 % at month 3. */
  "reaches",
  /** Half of a month's appointments are in its first half and count as a month older at its end: (c(k) + c(k+1)) / 2. */
  "midMonth",
  /** Straight lines between (0, 0 %) and the points of the curve in place of steps. */
  "interpolated",
  /** Follow-up calls take the place of active calls: both together are the calls of the month. */
  "replaced",
  /** The year's calls fall on its months by their working days (Monday to Friday) in place of twelfths. */
  "workingDays",
] as const;

export type PlanReading = (typeof planReadings)[number];
