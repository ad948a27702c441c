import { conversionFaults, type CurveFault, type CurveStep } from "./conversion";
import { fraction, plus, toNumber } from "./fraction";

/** What a success plan is made of. Rates are 0..1. */
export interface PlanInputs {
  readonly advisers: number;
  readonly daysPerYear: number;
  /** Active calls per working day and adviser. */
  readonly callsPerDay: number;
  /** In the workbook's currency. */
  readonly contributionPerOrder: number;
  /** Share of calls that end with an appointment at once. */
  readonly immediateRate: number;
  /** Share of calls that end with a follow-up. */
  readonly followUpRate: number;
  /** Share of follow-up calls that end with an appointment. */
  readonly followUpSuccessRate: number;
  /** Months between a call and its follow-up. */
  readonly followUpMonths: number;
  /** Cumulative share of appointments that became orders. */
  readonly conversionCurve: readonly CurveStep[];
}

export type Per = "year" | "quarter" | "month";

/** Months of a period. */
export const monthsPer: Readonly<Record<Per, number>> = { year: 12, quarter: 3, month: 1 };

/** The case that the method's literature prints. */
export const examplePlan: PlanInputs = {
  advisers: 9,
  daysPerYear: 210,
  callsPerDay: 1,
  contributionPerOrder: 5000,
  immediateRate: 0.4,
  followUpRate: 0.4,
  followUpSuccessRate: 0.5,
  followUpMonths: 6,
  conversionCurve: [
    { month: 3, rate: 0.1 },
    { month: 6, rate: 0.2 },
    { month: 12, rate: 0.3 },
    { month: 18, rate: 0.4 },
  ],
};

export const mostYears = 50;

export type PlanInput = Exclude<keyof PlanInputs, "conversionCurve"> | "years";

export type PlanFault =
  | {
      readonly fault: "negative" | "rateOutside" | "notWhole" | "notFinite";
      readonly input: PlanInput;
      readonly value: number;
    }
  | { readonly fault: "ratesAboveOne"; readonly input: "followUpRate"; readonly value: number }
  | { readonly fault: "yearsOutside"; readonly input: "years"; readonly value: number }
  | CurveFault;

const rates = ["immediateRate", "followUpRate", "followUpSuccessRate"] as const;
const amounts = ["advisers", "daysPerYear", "callsPerDay", "contributionPerOrder", "followUpMonths"] as const;

/** Everything that is wrong with the inputs of a plan; nothing is computed from a plan with a fault. */
export function planFaults(inputs: PlanInputs, years: number): PlanFault[] {
  const faults: PlanFault[] = [];
  for (const input of amounts) {
    const value = inputs[input];
    if (!Number.isFinite(value)) faults.push({ fault: "notFinite", input, value });
    else if (value < 0) faults.push({ fault: "negative", input, value });
  }
  if (inputs.followUpMonths >= 0 && Number.isFinite(inputs.followUpMonths) && !Number.isInteger(inputs.followUpMonths))
    faults.push({ fault: "notWhole", input: "followUpMonths", value: inputs.followUpMonths });
  for (const input of rates) {
    const value = inputs[input];
    if (!(value >= 0 && value <= 1)) faults.push({ fault: "rateOutside", input, value });
  }
  if (faults.length === 0) {
    const together = plus(fraction(inputs.immediateRate), fraction(inputs.followUpRate));
    if (together.over > together.under)
      faults.push({ fault: "ratesAboveOne", input: "followUpRate", value: toNumber(together) });
  }
  if (!(years >= 1 && years <= mostYears)) faults.push({ fault: "yearsOutside", input: "years", value: years });
  else if (!Number.isInteger(years)) faults.push({ fault: "notWhole", input: "years", value: years });
  return [...faults, ...conversionFaults(inputs.conversionCurve)];
}
