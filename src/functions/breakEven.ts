import { solveBreakEven as breakEvenOf } from "../method/plan/breakEven";
import { mostYears, type PlanInputs } from "../method/plan/inputs";
import { numberIn } from "./argument";
import { isBlank, isError, plain, type PlainCell } from "./cell";
import { fail, guarded } from "./fail";
import { inputsByName } from "./inputNames";
import { parameters } from "./parameters";
import { planIn } from "./planArguments";
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
  immediateRate?: unknown[][],
  followUpRate?: unknown[][],
  followUpSuccessRate?: unknown[][],
  followUpMonths?: unknown[][],
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

function solve(plan: PlanInputs, cells: readonly PlainCell[]): unknown {
  const error = cells.find(isError);
  if (error) return error;
  const [name, targetCell, yearCell] = cells;
  const word = isBlank(name ?? "") ? "" : String(name);
  const input = inputsByName().get(word.trim().toLowerCase());
  if (!input) return fail("#VALUE!", "functions.breakEven.inputUnknown", { input: word });
  const target = numberIn(targetCell, parameters.BREAKEVEN.target);
  if (isError(target)) return target;
  const year = numberIn(yearCell, parameters.BREAKEVEN.year);
  if (isError(year)) return year;
  if (!Number.isInteger(year) || year < 1 || year > mostYears) return fail("#VALUE!", "functions.plan.yearsOutside");
  const found = breakEvenOf(plan, input, target, year);
  if (found.outcome === "solved") return found.value;
  return fail("#N/A", `functions.breakEven.${found.outcome}`, {
    input: word,
    value: found.value,
    contribution: found.contribution,
    year: String(year),
    target,
  });
}
