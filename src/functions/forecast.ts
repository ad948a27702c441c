import type { CurveStep } from "../method/plan/conversion";
import { forecast as forecastOf } from "../method/plan/forecast";
import {
  examplePlan,
  planFaults,
  type Per,
  type PlanFault,
  type PlanInput,
  type PlanInputs,
} from "../method/plan/inputs";
import { say, type TextKey } from "../text/text";
import { isError, isInvocation, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf, isMissing } from "./grid";

/**
 * Success plan: calls, appointments, orders and contribution per period, by month cohorts.
 * @customfunction FORECAST
 * @param advisers Number of advisers.
 * @param daysPerYear Working days a year.
 * @param callsPerDay Active calls per working day and adviser.
 * @param contributionPerOrder What an order earns.
 * @param [immediateRate] Share of calls with an appointment at once; 40 % if left out.
 * @param [followUpRate] Share of calls with a follow-up; 40 % if left out.
 * @param [followUpSuccessRate] Share of follow-ups with an appointment; 50 % if left out.
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
  immediateRate?: unknown,
  followUpRate?: unknown,
  followUpSuccessRate?: unknown,
  followUpMonths?: unknown,
  conversionCurve?: unknown[][],
  years?: unknown,
  per?: unknown,
): unknown[][] {
  return guarded(() => {
    const inputs: PlanInputs = {
      advisers: numberIn(advisers, "advisers", 0),
      daysPerYear: numberIn(daysPerYear, "daysPerYear", 0),
      callsPerDay: numberIn(callsPerDay, "callsPerDay", 0),
      contributionPerOrder: numberIn(contributionPerOrder, "contributionPerOrder", 0),
      immediateRate: numberIn(immediateRate, "immediateRate", examplePlan.immediateRate),
      followUpRate: numberIn(followUpRate, "followUpRate", examplePlan.followUpRate),
      followUpSuccessRate: numberIn(followUpSuccessRate, "followUpSuccessRate", examplePlan.followUpSuccessRate),
      followUpMonths: numberIn(followUpMonths, "followUpMonths", examplePlan.followUpMonths),
      conversionCurve: curveIn(conversionCurve),
    };
    const length = numberIn(years, "years", 2);
    const fault = planFaults(inputs, length)[0];
    if (fault) throw failOf(fault);
    return table(inputs, length, perIn(per));
  });
}

function table(inputs: PlanInputs, years: number, per: Per): unknown[][] {
  const plan = forecastOf(inputs, years, per);
  const language = userLanguage();
  const columns = ["period", "calls", "appointments", "orders", "contribution"] as const;
  const rows: unknown[][] = [columns.map((column) => say(language, `functions.forecast.${column}`))];
  plan.period.forEach((_, index) => {
    rows.push(
      columns.map((column) => {
        const value = plan[column][index] as number;
        return Number.isFinite(value) ? value : fail("#NUM!", "functions.tooLarge");
      }),
    );
  });
  return rows;
}

function single(argument: unknown, parameter: string): unknown {
  if (isInvocation(argument)) return "";
  const grid = gridOf(argument);
  if (grid.rows > 1 || grid.columns > 1) throw fail("#VALUE!", "functions.singleValue", { parameter });
  const value = plain((grid.cells[0] as readonly unknown[])[0]);
  if (isError(value)) throw value;
  return value;
}

function numberIn(argument: unknown, input: PlanInput, usual: number): number {
  const value = single(argument, nameOf(input));
  if (value === "") return usual;
  if (typeof value !== "number") throw fail("#VALUE!", "functions.inputNotNumber", { parameter: nameOf(input) });
  return value;
}

const periods = new Map<string, Per>([
  ["year", "year"],
  ["jahr", "year"],
  ["quarter", "quarter"],
  ["quartal", "quarter"],
  ["month", "month"],
  ["monat", "month"],
]);

function perIn(argument: unknown): Per {
  const value = single(argument, nameOf("per"));
  // A blank cell arrives as 0 on some platforms.
  if (value === "" || value === 0) return "year";
  const per = typeof value === "string" ? periods.get(value.trim().toLowerCase()) : undefined;
  if (!per) throw fail("#VALUE!", "functions.perUnknown", { per: String(value) });
  return per;
}

function curveIn(argument: unknown): readonly CurveStep[] {
  const grid = gridOf(argument);
  if (isMissing(grid) || (grid.rows === 1 && grid.columns === 1 && grid.cells[0]?.[0] === 0))
    return examplePlan.conversionCurve;
  if (grid.columns !== 2) throw fail("#VALUE!", "functions.curveColumns");
  const steps: CurveStep[] = [];
  grid.cells.forEach((row, index) => {
    const [month, rate] = [plain(row[0]), plain(row[1])];
    if (isError(month)) throw month;
    if (isError(rate)) throw rate;
    // Blank rows, which some platforms pass as zeros; a step to 0 % says nothing in any case.
    if ((month === "" || month === 0) && (rate === "" || rate === 0)) return;
    if (typeof month !== "number" || typeof rate !== "number")
      throw fail("#VALUE!", "functions.curveNotNumber", { row: index + 1 });
    steps.push({ month, rate });
  });
  return steps;
}

function failOf(fault: PlanFault): CustomFunctions.Error {
  const parameter = nameOf(fault.input);
  const key: TextKey = `functions.plan.${fault.fault}`;
  return fail("#NUM!", key, { parameter, ...("step" in fault ? { step: fault.step + 1 } : {}) });
}

/** The parameter's name as the user sees it in Excel. */
function nameOf(parameter: PlanInput | "conversionCurve" | "per"): string {
  return say(userLanguage(), `functions.FORECAST.${parameter}.name`);
}
