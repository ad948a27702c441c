import { conversionFaults, type CurveStep } from "../method/plan/conversion";
import { examplePlan, planFaults, type PlanFault, type PlanInputs } from "../method/plan/inputs";
import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { oneNumber, tableIn } from "./argument";
import { isBlank, isError, plain } from "./cell";
import { fail, userLanguage } from "./fail";
import { parameters } from "./parameters";

/** The arguments of a plan in the order in which every function of the plan takes them. */
type PlanArguments = readonly [
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
  const of = parameters.FORECAST;
  const inputs: PlanInputs = {
    advisers: oneNumber(given[0], of.advisers),
    daysPerYear: oneNumber(given[1], of.daysPerYear),
    callsPerDay: oneNumber(given[2], of.callsPerDay),
    contributionPerOrder: oneNumber(given[3], of.contributionPerOrder),
    immediateRate: oneNumber(given[4], of.immediateRate),
    followUpRate: oneNumber(given[5], of.followUpRate),
    followUpSuccessRate: oneNumber(given[6], of.followUpSuccessRate),
    followUpMonths: oneNumber(given[7], of.followUpMonths),
    conversionCurve: curveIn(given[8]),
  };
  const fault = planFaults(inputs, years)[0];
  if (fault) throw failOf(fault);
  return inputs;
}

/** The steps of a conversion curve that can be computed with; the usual ones where it was left out. */
export function checkedCurveIn(argument: unknown): readonly CurveStep[] {
  const steps = curveIn(argument);
  const [fault] = conversionFaults(steps);
  if (fault) throw failOf(fault);
  return steps;
}

function curveIn(argument: unknown): readonly CurveStep[] {
  const grid = tableIn(argument, parameters.FORECAST.conversionCurve);
  if (!grid) return examplePlan.conversionCurve;
  if (grid.columns !== 2) throw fail("#VALUE!", "functions.curveColumns");
  const steps: CurveStep[] = [];
  grid.cells.forEach((row, index) => {
    const [month, rate] = [plain(row[0]), plain(row[1])];
    if (isError(month)) throw month;
    if (isError(rate)) throw rate;
    // Blank rows, which some platforms pass as zeros; a step to 0% says nothing in any case.
    if (isBlank(month) && isBlank(rate)) return;
    if (typeof month !== "number" || typeof rate !== "number")
      throw fail("#VALUE!", "functions.curveNotNumber", { row: index + 1 });
    steps.push({ month, rate });
  });
  return steps;
}

function failOf(fault: PlanFault): CustomFunctions.Error {
  const parameter = sayInCell(userLanguage(), `functions.FORECAST.${fault.input}.name`);
  const key: FunctionTextKey = `functions.plan.${fault.fault}`;
  return fail("#VALUE!", key, { parameter, ...("step" in fault ? { step: fault.step + 1 } : {}) });
}
