import type { ContactLog } from "./callLog";
import { commonScale } from "./commonScale";
import { fraction, nearest } from "./fraction";

/** What is counted of the contacts. */
export type ActualFigure = keyof ActualMonths;

/** What has happened, per plan month. */
export interface ActualMonths {
  readonly calls: Float64Array;
  readonly followUpCalls: Float64Array;
  readonly appointments: Float64Array;
  readonly orders: Float64Array;
  readonly contribution: Float64Array;
}

/**
 * Calls that reached somebody, appointments, orders and the orders' contribution by plan month (docs/method.md, Actuals
 * over plan).
 * @param followUpCalls rows of the contacts that are follow-up calls (readCallLog); the other calls are active ones
 * @param starts first day of each month and of the one after the last (monthStarts)
 * @param asOf contacts after this day are left out
 */
export function actualMonths(
  log: ContactLog,
  followUpCalls: ReadonlySet<number>,
  starts: readonly number[],
  asOf: number,
): ActualMonths {
  const { dates, contributions } = log;
  const months = Math.max(0, starts.length - 1);
  const result = {
    calls: new Float64Array(months),
    followUpCalls: new Float64Array(months),
    appointments: new Float64Array(months),
    orders: new Float64Array(months),
    contribution: new Float64Array(months),
  };
  const earned = Array.from({ length: months }, (): number[] => []);
  const end = Math.floor(asOf);
  for (let row = 0; row < dates.length; row++) {
    const day = Math.floor(dates[row] as number);
    const month = day <= end ? monthAt(starts, day) : undefined;
    if (month === undefined) continue;
    for (const figure of ["calls", "followUpCalls", "appointments", "orders"] as const)
      if (countsAs(log, followUpCalls, row, figure)) (result[figure][month] as number) += 1;
    if (countsAs(log, followUpCalls, row, "contribution")) earned[month]?.push(contributions[row] as number);
  }
  earned.forEach((amounts, month) => {
    const { over, under } = commonScale(amounts.map(fraction));
    result.contribution[month] = nearest(
      over.reduce((sum, each) => sum + each, 0n),
      under,
    );
  });
  return result;
}

/** Whether a row of the contacts is one of those that make up a figure; its day is not asked here. */
export function countsAs(
  { outcomes, isCall, contributions }: ContactLog,
  followUpCalls: ReadonlySet<number>,
  row: number,
  figure: ActualFigure,
): boolean {
  const outcome = outcomes[row];
  switch (figure) {
    case "calls":
    case "followUpCalls":
      return isCall[row] === 1 && outcome !== "notReached" && followUpCalls.has(row) === (figure === "followUpCalls");
    case "appointments":
      return outcome === "appointment";
    case "orders":
      return outcome === "order";
    case "contribution":
      return outcome === "order" && Number.isFinite(contributions[row] as number);
  }
}

/** The plan month that a day lies in, from 0; undefined before the first and after the last. */
export function monthAt(starts: readonly number[], day: number): number | undefined {
  if (!(day >= (starts[0] ?? Infinity) && day < (starts.at(-1) ?? -Infinity))) return undefined;
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= day) low = middle;
    else high = middle;
  }
  return low;
}
