import { breakEven as breakEvenOf } from "../method/plan/breakEven";
import { mostYears, type PlanInputs } from "../method/plan/inputs";
import { sayInCell } from "../text/functions/functionText";
import { isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { planIn } from "./planArguments";
import { inputsByName } from "./inputNames";
import { spillRows } from "./spillRows";

/**
 * Break-even: the value of one input of the plan with which the contribution of a year reaches the target.
 * @customfunction BREAKEVEN
 * @param input Name of the input to solve for, such as "callsPerDay"; also "conversionLevel" or "conversionDelay". A value or a range.
 * @param target Contribution to reach in the year; a value or a range.
 * @param year Year of the plan, 1 to 50; a value or a range.
 * @param advisers Number of advisers.
 * @param daysPerYear Working days a year.
 * @param callsPerDay Active calls per working day and adviser.
 * @param contributionPerOrder What an order earns.
 * @param [immediateRate] Share of calls with an appointment at once; 40% if left out.
 * @param [followUpRate] Share of calls with a follow-up; 40% if left out.
 * @param [followUpSuccessRate] Share of follow-ups with an appointment; 50% if left out.
 * @param [followUpMonths] Months from call to follow-up; 6 if left out.
 * @param [conversionCurve] Rows of month and cumulative share of appointments that became orders.
 * @returns The value for each input, target and year; #N/A where there is no solution.
 */
export function breakEven(
  input: unknown[][],
  target: unknown[][],
  year: unknown[][],
  advisers: unknown,
  daysPerYear: unknown,
  callsPerDay: unknown,
  contributionPerOrder: unknown,
  immediateRate?: unknown,
  followUpRate?: unknown,
  followUpSuccessRate?: unknown,
  followUpMonths?: unknown,
  conversionCurve?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const plan = planIn(
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
      1,
    );
    return spillRows([input, target, year], (cells) => solve(plan, cells.map(plain)));
  });
}

function solve(plan: PlanInputs, cells: readonly unknown[]): unknown {
  const error = cells.find(isError);
  if (error) return error;
  const [name, target, year] = cells;
  const input = inputsByName().get(String(name).trim().toLowerCase());
  if (!input) return fail("#VALUE!", "functions.breakEven.inputUnknown", { input: String(name) });
  if (typeof target !== "number") return notNumber("target");
  if (typeof year !== "number") return notNumber("year");
  if (!Number.isInteger(year) || year < 1 || year > mostYears) return fail("#NUM!", "functions.plan.yearsOutside");
  const found = breakEvenOf(plan, input, target, year);
  if (found.outcome === "solved") return found.value;
  return fail("#N/A", `functions.breakEven.${found.outcome}`, {
    input: String(name),
    value: found.value,
    contribution: found.contribution,
    year: String(year),
    target,
  });
}

function notNumber(parameter: "target" | "year"): CustomFunctions.Error {
  return fail("#VALUE!", "functions.inputNotNumber", {
    parameter: sayInCell(userLanguage(), `functions.BREAKEVEN.${parameter}.name`),
  });
}
