import type { CurveStep } from "../method/plan/conversion";
import {
  examplePlan,
  planFaults,
  type Per,
  type PlanFault,
  type PlanInput,
  type PlanInputs,
} from "../method/plan/inputs";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { isError, plain } from "./cell";
import { fail, userLanguage } from "./fail";
import { gridOf, isMissing } from "./grid";
import { singleCell } from "./singleCell";

/** The arguments of a plan in the order in which every function of the plan takes them. */
export type PlanArguments = readonly [
  advisers: unknown,
  daysPerYear: unknown,
  callsPerDay: unknown,
  contributionPerOrder: unknown,
  immediateRate?: unknown,
  followUpRate?: unknown,
  followUpSuccessRate?: unknown,
  followUpMonths?: unknown,
  conversionCurve?: unknown,
];

/** The plan of the arguments; throws the Excel error of the first argument that cannot be used. */
export function planIn(given: PlanArguments, years: number): PlanInputs {
  const inputs: PlanInputs = {
    advisers: numberIn(given[0], "advisers", 0),
    daysPerYear: numberIn(given[1], "daysPerYear", 0),
    callsPerDay: numberIn(given[2], "callsPerDay", 0),
    contributionPerOrder: numberIn(given[3], "contributionPerOrder", 0),
    immediateRate: numberIn(given[4], "immediateRate", examplePlan.immediateRate),
    followUpRate: numberIn(given[5], "followUpRate", examplePlan.followUpRate),
    followUpSuccessRate: numberIn(given[6], "followUpSuccessRate", examplePlan.followUpSuccessRate),
    followUpMonths: numberIn(given[7], "followUpMonths", examplePlan.followUpMonths),
    conversionCurve: curveIn(given[8]),
  };
  const fault = planFaults(inputs, years)[0];
  if (fault) throw failOf(fault);
  return inputs;
}

/** The number of an argument, or the usual one where it is blank. */
export function numberIn(argument: unknown, input: PlanInput, usual: number): number {
  const value = singleCell(argument, nameOf(input));
  if (value === "") return usual;
  if (typeof value !== "number") throw fail("#VALUE!", "functions.inputNotNumber", { parameter: nameOf(input) });
  return value;
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
    // Blank rows, which some platforms pass as zeros; a step to 0% says nothing in any case.
    if ((month === "" || month === 0) && (rate === "" || rate === 0)) return;
    if (typeof month !== "number" || typeof rate !== "number")
      throw fail("#VALUE!", "functions.curveNotNumber", { row: index + 1 });
    steps.push({ month, rate });
  });
  return steps;
}

function failOf(fault: PlanFault): CustomFunctions.Error {
  const parameter = nameOf(fault.input);
  const key: FunctionTextKey = `functions.plan.${fault.fault}`;
  return fail("#NUM!", key, { parameter, ...("step" in fault ? { step: fault.step + 1 } : {}) });
}

/** The parameter's name as the user sees it in Excel. */
function nameOf(parameter: PlanInput | "conversionCurve" | "per"): string {
  return sayInCell(userLanguage(), `functions.FORECAST.${parameter}.name`);
}

const periods = new Map<string, Per>([
  ["year", "year"],
  ["jahr", "year"],
  ["quarter", "quarter"],
  ["quartal", "quarter"],
  ["month", "month"],
  ["monat", "month"],
]);

/** The length of the periods; years where it is blank. */
export function perIn(argument: unknown): Per {
  const value = singleCell(argument, nameOf("per"));
  // A blank cell arrives as 0 on some platforms.
  if (value === "" || value === 0) return "year";
  const per = typeof value === "string" ? periods.get(value.trim().toLowerCase()) : undefined;
  if (!per) throw fail("#VALUE!", "functions.perUnknown", { per: String(value) });
  return per;
}
