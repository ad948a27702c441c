import { forecastPlan as forecastOf } from "../method/plan/forecast";
import type { Per, PlanInputs } from "../method/plan/inputs";
import { sayInCell } from "../text/functions/functionText";
import { oneNumber, oneWord } from "./argument";
import { fail, guarded, userLanguage } from "./fail";
import { parameters } from "./parameters";
import { planIn } from "./planArguments";

/**
 * Success plan: calls, appointments, orders and contribution per period, by month cohorts.
 * @customfunction FORECAST
 * @param advisers Number of advisers.
 * @param daysPerYear Working days a year.
 * @param callsPerDay Active calls per working day and adviser.
 * @param contributionPerOrder What an order earns.
 * @param [immediateRate] Share of calls with an appointment at once; 40% if left out.
 * @param [followUpRate] Share of calls with a follow-up; 40% if left out.
 * @param [followUpSuccessRate] Share of follow-ups with an appointment; 50% if left out.
 * @param [followUpMonths] Months from call to follow-up; 6 if left out.
 * @param [conversionCurve] Rows of month and cumulative share of appointments that became orders.
 * @param [years] Years to plan, 1 to 50; 2 if left out.
 * @param [per] "year", "quarter" or "month".
 * @returns A header row and one row per period: period, calls, appointments, orders, contribution.
 */
export function forecast(
  advisers: unknown,
  daysPerYear: unknown,
  callsPerDay: unknown,
  contributionPerOrder: unknown,
  immediateRate?: unknown[][],
  followUpRate?: unknown[][],
  followUpSuccessRate?: unknown[][],
  followUpMonths?: unknown[][],
  conversionCurve?: unknown[][],
  years?: unknown[][],
  per?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const length = oneNumber(years, parameters.FORECAST.years);
    const inputs = planIn(
      [
        advisers,
        daysPerYear,
        callsPerDay,
        contributionPerOrder,
        immediateRate,
        followUpRate,
        followUpSuccessRate,
        followUpMonths,
        conversionCurve,
      ],
      length,
    );
    return table(inputs, length, oneWord(per, parameters.FORECAST.per));
  });
}

function table(inputs: PlanInputs, years: number, per: Per): unknown[][] {
  const plan = forecastOf(inputs, years, per);
  const language = userLanguage();
  const columns = ["period", "calls", "appointments", "orders", "contribution"] as const;
  const rows: unknown[][] = [columns.map((column) => sayInCell(language, `functions.forecast.${column}`))];
  plan.period.forEach((_, index) => {
    rows.push(
      columns.map((column) => {
        const value = plan[column][index] as number;
        return Number.isFinite(value) ? value : fail("#VALUE!", "functions.tooLarge");
      }),
    );
  });
  return rows;
}
