import { forecastPlan } from "../../method/plan/forecast";
import { planFaults, type Per, type PlanFault, type PlanInputs } from "../../method/plan/inputs";
import { planRemarks, type PlanRemark } from "../../method/plan/remarks";
import { planSummary, type PlanSummary } from "../../method/plan/summary";
import type { PlanRules, Rules } from "../rules/rules";

/** One year or month of the success plan; contribution in the workbook's currency. */
export interface PlanPeriod {
  readonly period: number;
  readonly calls: number;
  readonly appointments: number;
  readonly orders: number;
  readonly contribution: number;
}

export interface Plan {
  readonly years: readonly PlanPeriod[];
  readonly months: readonly PlanPeriod[];
  /** Null when an input cannot be used. */
  readonly summary: PlanSummary | null;
  readonly remarks: readonly PlanRemark[];
  readonly faults: readonly PlanFault[];
}

/** The success plan of the inputs in the workbook (docs/method.md, Success plan). */
export function planOf(rules: Rules): Plan {
  const inputs = planInputs(rules.plan);
  const faults = planFaults(inputs, rules.plan.years);
  if (faults.length > 0) return { years: [], months: [], summary: null, remarks: [], faults };
  return {
    years: periods(inputs, rules.plan.years, "year"),
    months: periods(inputs, rules.plan.years, "month"),
    summary: planSummary(inputs),
    remarks: planRemarks(inputs),
    faults: [],
  };
}

/** The method's inputs of the plan rules. */
export function planInputs(plan: PlanRules): PlanInputs {
  return { ...plan, conversionCurve: plan.conversionCurve.map(([month, rate]) => ({ month, rate })) };
}

function periods(inputs: PlanInputs, years: number, per: Per): PlanPeriod[] {
  const { period, calls, appointments, orders, contribution } = forecastPlan(inputs, years, per);
  return Array.from(period, (number, index) => ({
    period: number,
    calls: calls[index] as number,
    appointments: appointments[index] as number,
    orders: orders[index] as number,
    contribution: contribution[index] as number,
  }));
}
