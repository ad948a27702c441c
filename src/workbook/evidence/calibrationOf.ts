import {
  calibratedCurve,
  calibratedDelay,
  calibratedMean,
  calibratedRate,
  type CalibratedAmount,
  type CalibratedRate,
  type CalibrationRules,
} from "../../method/plan/calibrate";
import { readCallLog, type CallLog } from "../../method/plan/callLog";
import { kaplanMeier } from "../../method/plan/kaplanMeier";
import { planInputs } from "../plan";
import type { Look } from "../look";
import { networksIn } from "../contacts/networksIn";
import { acceptCalibration } from "./acceptCalibration";
import type { CalibratedInput, Calibration, CalibrationProblem, CalibrationRow } from "./calibration";
import { loggedContacts } from "./loggedContacts";

export type * from "./calibration";

/** What a row is before it is known whether the plan could take it. */
type MeasuredRow = Omit<CalibrationRow, "faults">;

/**
 * The plan's rates measured from the workbook's own contacts up to the as-of day, blended with the plan (docs/method.md,
 * Calibration). Without usable contacts every row is the plan's, and `problems` says why.
 * @param asOf whole serial of the 1900 system
 */
export function calibrationOf(look: Look, asOf: number): Calibration {
  const { plan, planCosts } = look.rules;
  const rules: CalibrationRules = { strength: planCosts.priorStrength, fewest: planCosts.leastCases };
  const networks = networksIn(look);
  const log = readCallLog(loggedContacts(look), networks.keys.length, asOf);
  const { outcome } = look.contacts?.columns ?? {};
  const outcomeOf = (row: number): string => look.contactColumns?.outcome[row] ?? "";
  const { counts, firstCalls, followUps, appointments, contributions } = log;

  const made = followUps.filter(({ call }) => call >= 0);
  const orders = kaplanMeier(
    appointments.map(({ months }) => months),
    appointments.map(({ isOrdered }) => isOrdered),
  );
  const waits = kaplanMeier(
    followUps.map(({ months }) => months),
    followUps.map(({ call }) => call >= 0),
  );
  const rate = (input: CalibratedInput, calls: readonly number[], success: string, planned: number): MeasuredRow => {
    const successes = calls.filter((row) => outcomeOf(row) === success).length;
    return { ...rateRow(input, calibratedRate(successes, calls.length, planned, rules), successes), records: calls };
  };
  const rows: MeasuredRow[] = [
    rate("immediateRate", firstCalls, "appointment", plan.immediateRate),
    rate("followUpRate", firstCalls, "followUp", plan.followUpRate),
    rate(
      "followUpSuccessRate",
      made.map(({ call }) => call),
      "appointment",
      plan.followUpSuccessRate,
    ),
    {
      ...amountRow("followUpMonths", "months", calibratedDelay(waits, plan.followUpMonths, rules), rules),
      records: made.map(({ row }) => row),
    },
    {
      ...amountRow(
        "contributionPerOrder",
        "money",
        calibratedMean(
          contributions.map(({ contribution }) => contribution),
          plan.contributionPerOrder,
          rules,
        ),
        rules,
      ),
      records: contributions.map(({ row }) => row),
    },
    ...curveRows(log, planInputs(plan).conversionCurve, rules),
  ];
  const blendedFaults = acceptCalibration(
    plan,
    rows,
    rows.map(({ input }) => input),
  ).faults;
  return {
    asOf,
    priorStrength: rules.strength,
    leastCases: rules.fewest,
    log: counts,
    rows: rows.map((row) => ({
      ...row,
      faults: acceptCalibration(plan, rows, [row.input]).faults,
    })),
    orders,
    followUps: waits,
    problems: problemsOf(),
    blendedFaults,
  };

  function problemsOf(): CalibrationProblem[] {
    if (!look.customerColumns || !look.contactColumns) return ["noContacts"];
    if (outcome === undefined) return ["noOutcomes"];
    const problems: CalibrationProblem[] = [];
    if (counts.calls === 0) problems.push("noCalls");
    if (counts.appointments === 0) problems.push("noAppointments");
    else if (counts.orders === 0) problems.push("noOrders");
    else if (counts.firstOrders === 0) problems.push("allCensored");
    if (rows.some(({ measured }) => measured) && blendedFaults.length > 0) problems.push("blendedUnusable");
    return problems;
  }
}

function rateRow(
  input: CalibratedInput,
  { n, measured, plan, blended }: CalibratedRate,
  successes: number,
): Omit<MeasuredRow, "records"> {
  return {
    input,
    unit: "rate",
    n,
    successes,
    plan,
    measured: measured ? { value: measured.rate, low: measured.low, high: measured.high, error: null } : null,
    missing: measured ? null : "tooFew",
    blended: measured ? rounded(blended, 4) : plan,
  };
}

function amountRow(
  input: CalibratedInput,
  unit: "months" | "money",
  { n, measured, plan, blended }: CalibratedAmount,
  { fewest }: CalibrationRules,
): Omit<MeasuredRow, "records"> {
  const missing = n === 0 || n < fewest ? "tooFew" : "notKnownYet";
  return {
    input,
    unit,
    n,
    successes: null,
    plan,
    measured: measured ? { ...measured, error: measured.error ?? null } : null,
    missing: measured ? null : missing,
    blended: measured ? rounded(blended, unit === "months" ? 0 : 2) : plan,
  };
}

function curveRows(
  { appointments, counts }: CallLog,
  curve: Parameters<typeof calibratedCurve>[1],
  rules: CalibrationRules,
): MeasuredRow[] {
  // Without a single order the estimate would be a firm 0 %, where orders may just not be logged.
  const missing = counts.orders === 0 ? "noOrders" : counts.firstOrders === 0 ? "allCensored" : null;
  return calibratedCurve(appointments, curve, rules).map((step) => {
    const known = appointments.filter(({ months, isOrdered }) => isOrdered || months >= step.month);
    const ordered = known.filter(({ months, isOrdered }) => isOrdered && months <= step.month).length;
    const row = rateRow(`conversion:${step.month}`, step, ordered);
    const isKept = missing === null || counts.appointments === 0;
    return {
      ...row,
      // A step that is not measured is lifted by measured ones before it: a curve never falls.
      ...(isKept ? { blended: rounded(step.blended, 4) } : { measured: null, missing, blended: row.plan }),
      records: known.map(({ row: at }) => at),
    };
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
