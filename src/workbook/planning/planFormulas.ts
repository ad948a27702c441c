import { examplePlan } from "../../method/plan/inputs";
import type { VariableInput } from "../../method/plan/variation";
import { handedOver } from "../excel/handedOver";

/** How the formulas of a sheet name the inputs of the plan and its curve. */
export interface PlanArguments {
  readonly input: (input: Exclude<VariableInput, "conversionLevel" | "conversionDelay">) => string;
  readonly curve: string;
}

/** The inputs as SKM.FORECAST, SKM.BREAKEVEN and SKM.BANDS take them, before the conversion curve. */
export const argumentOrder = [
  "advisers",
  "daysPerYear",
  "callsPerDay",
  "contributionPerOrder",
  "immediateRate",
  "followUpRate",
  "followUpSuccessRate",
  "followUpMonths",
] as const;

/**
 * The arguments that SKM.FORECAST, SKM.BREAKEVEN and SKM.BANDS share, with some inputs taken from other cells.
 * IF({1,0},...) spreads two values over the two columns of the curve, in every Excel that spills.
 */
export function planArguments(
  { input, curve }: PlanArguments,
  changed: Readonly<Partial<Record<VariableInput, string>>> = {},
): string {
  const { conversionLevel, conversionDelay } = changed;
  const levelled = conversionLevel === undefined ? curve : `${curve}*IF({1,0},1,${conversionLevel})`;
  const moved = conversionDelay === undefined ? levelled : `${levelled}+IF({1,0},${conversionDelay},0)`;
  return [...argumentOrder.map((each) => planArgument(each, changed[each] ?? input(each))), moved].join(",");
}

/** An input of the plan as the functions take it. */
export function planArgument(input: (typeof argumentOrder)[number], cell: string): string {
  return input === "followUpMonths" ? handedOver(cell, examplePlan.followUpMonths) : cell;
}

/** The contribution of all years of the plan, as one number. */
export function totalContribution(args: string, years: string): string {
  return `SUM(INDEX(SKM.FORECAST(${args},${years},"year"),0,5))`;
}
