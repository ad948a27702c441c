import { conversionByAge } from "../../../src/method/plan/conversionByAge";
import { noCosts, type PlanCosts } from "../../../src/method/plan/costs";
import { monthlyDrivers, noDrivers, type DriverTables } from "../../../src/method/plan/drivers";
import { examplePlan, type PlanInputs } from "../../../src/method/plan/inputs";
import { planMonths, planPeriods, type Opening } from "../../../src/method/plan/planMonths";
import type { PlanReading } from "../../../src/method/plan/readings";
import { serialOf } from "../../../src/method/calendar/serial";

export const start = serialOf(2026, 1, 1)!;

interface PlanCaseOf {
  readonly inputs?: Partial<PlanInputs>;
  readonly tables?: Partial<DriverTables>;
  readonly costs?: Partial<PlanCosts>;
  readonly opening?: Opening;
  readonly years?: number;
  readonly reading?: PlanReading;
}

/** The example plan from January 2026 on, with what a case changes. */
export function planOf({ inputs, tables, costs, opening, years = 2, reading = "exceeds" }: PlanCaseOf) {
  const base = { inputs: { ...examplePlan, ...inputs }, years, costs: { ...noCosts, ...costs } };
  const months = years * 12;
  const { drivers, faults } = monthlyDrivers(base, { ...noDrivers, ...tables }, months, start);
  expect(faults).toEqual([]);
  const oldest = Math.max(0, ...(opening?.appointments ?? []).map(({ month }) => 1 - month));
  const plan = planMonths(drivers, conversionByAge(base.inputs.conversionCurve, months + oldest, reading), opening);
  return { drivers, byMonth: planPeriods(plan, "month"), byYear: planPeriods(plan, "year") };
}
