import {
  calibratedCurve,
  calibratedDelay,
  calibratedMean,
  calibratedRate,
  goneOn,
  type CalibratedAmount,
  type CalibratedRate,
  type CalibrationRules,
} from "../../method/plan/calibrate";
import type { CurveStep } from "../../method/plan/conversion";
import { readCallLog, type CallLog } from "../../method/plan/callLog";
import { kaplanMeier } from "../../method/plan/kaplanMeier";
import { planInputs } from "../planning/plan";
import type { Look } from "../look/look";
import { networksIn } from "../look/networksIn";
import { acceptedPlan, plannedValue } from "./acceptCalibration";
import { acceptedPrior, isSameValue } from "./acceptedPrior";
import type { CalibratedInput, Calibration, CalibrationProblem, CalibrationRow } from "./calibration";
import { loggedContacts } from "../contacts/loggedContacts";

export type * from "./calibration";

/** What a row is before it is known whether the plan could take it. */
type MeasuredRow = Omit<CalibrationRow, "faults" | "isInPlan">;

/**
 * The plan's rates measured from the workbook's own contacts up to the as-of day, blended with the plan (docs/method.md,
 * Calibration): with what it said before contacts were blended into it, so that no contact counts twice. Without usable
 * contacts every row is the plan's, and `problems` says why.
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
  const baseOf = (input: CalibratedInput): Base => {
    const planned = plannedValue(plan, input);
    const accepted = acceptedPrior(look.rules.planPriors, input, planned);
    return { input, plan: planned, prior: accepted?.before ?? planned, accepted };
  };
  const rate = (input: CalibratedInput, calls: readonly number[], success: string): MeasuredRow => {
    const successes = calls.filter((row) => outcomeOf(row) === success).length;
    const base = baseOf(input);
    return { ...rateRow(base, calibratedRate(successes, calls.length, base.prior, rules), successes), records: calls };
  };
  const [months, money] = [baseOf("followUpMonths"), baseOf("contributionPerOrder")];
  const rows: MeasuredRow[] = [
    rate("immediateRate", firstCalls, "appointment"),
    rate("followUpRate", firstCalls, "followUp"),
    rate(
      "followUpSuccessRate",
      made.map(({ call }) => call),
      "appointment",
    ),
    {
      ...amountRow(months, "months", calibratedDelay(waits, months.prior, rules), rules),
      records: made.map(({ row }) => row),
    },
    {
      ...amountRow(
        money,
        "money",
        calibratedMean(
          contributions.map(({ contribution }) => contribution),
          money.prior,
          rules,
        ),
        rules,
      ),
      records: contributions.map(({ row }) => row),
    },
    ...curveRows(
      log,
      planInputs(plan).conversionCurve.map((step) => ({ ...step, base: baseOf(`conversion:${step.month}`) })),
      rules,
    ),
  ];
  const blendedFaults = acceptedPlan(
    plan,
    rows,
    rows.map(({ input }) => input),
  ).faults;
  return {
    asOf,
    priorStrength: rules.strength,
    leastCases: rules.fewest,
    log: counts,
    rows: rows.map((row) => {
      const alone = acceptedPlan(plan, rows, [row.input]);
      return {
        ...row,
        isInPlan: isSameValue(row.input, plannedValue(alone.plan, row.input), row.plan),
        faults: alone.faults,
      };
    }),
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

/** What a row starts from. */
type Base = Pick<CalibrationRow, "input" | "plan" | "prior" | "accepted">;

function rateRow(
  base: Base,
  { n, measured, blended }: Omit<CalibratedRate, "plan">,
  successes: number,
): Omit<MeasuredRow, "records"> {
  return {
    ...base,
    unit: "rate",
    n,
    successes,
    measured: measured ? { value: measured.rate, low: measured.low, high: measured.high, error: null } : null,
    missing: measured ? null : "tooFew",
    blended: measured ? rounded(blended, 4) : base.plan,
  };
}

function amountRow(
  base: Base,
  unit: "months" | "money",
  { n, measured, blended }: CalibratedAmount,
  { fewest }: CalibrationRules,
): Omit<MeasuredRow, "records"> {
  const missing = n === 0 || n < fewest ? "tooFew" : "notKnownYet";
  return {
    ...base,
    unit,
    n,
    successes: null,
    measured: measured ? { ...measured, error: measured.error ?? null } : null,
    missing: measured ? null : missing,
    blended: measured ? rounded(blended, unit === "months" ? 0 : 2) : base.plan,
  };
}

function curveRows(
  { appointments, counts }: CallLog,
  curve: readonly (CurveStep & { readonly base: Base })[],
  rules: CalibrationRules,
): MeasuredRow[] {
  // Without a single order the estimate would be a firm 0 %, where orders may just not be logged.
  const missing = counts.orders === 0 ? "noOrders" : counts.firstOrders === 0 ? "allCensored" : null;
  const steps = curve.map(({ month, rate, base }) => ({ month, rate, prior: base.prior }));
  let isMeasuredBefore = false;
  let [level, priorBefore] = [0, 0];
  return calibratedCurve(appointments, steps, rules).map((step, index) => {
    const known = appointments.filter(({ months, isOrdered }) => isOrdered || months >= step.month);
    const ordered = known.filter(({ months, isOrdered }) => isOrdered && months <= step.month).length;
    const isBeyond = step.n === 0 && appointments.length > 0;
    const row = rateRow((curve[index] as (typeof curve)[number]).base, step, ordered);
    const isKept = missing === null || counts.appointments === 0;
    // Each step goes on from the one before as it would be taken into the plan, so that accepted steps stay what they are.
    const onward = isMeasuredBefore ? rounded(goneOn(level, row.prior, priorBefore), 4) : row.plan;
    level = Math.max(level, step.measured ? rounded(step.blended, 4) : onward);
    isMeasuredBefore ||= step.measured !== undefined;
    priorBefore = row.prior;
    return {
      ...row,
      ...(isKept
        ? { ...(isBeyond ? { missing: "notObserved" as const, successes: null } : {}), blended: level }
        : { measured: null, missing, blended: row.plan }),
      records: known.map(({ row: at }) => at),
    };
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
