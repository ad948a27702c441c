import { dividedBy, fraction, minus, plus, times, toNumber, type Fraction } from "./fraction";
import { callsPerYear, forecastPlan } from "./forecast";
import { mostYears, type PlanInputs } from "./inputs";

/** The figures of a full year, when follow-ups run, as the method's table prints them. */
export interface PlanSummary {
  readonly callsPerYear: number;
  readonly immediateAppointments: number;
  readonly followUpCalls: number;
  readonly followUpAppointments: number;
  readonly appointments: number;
  /** The same per adviser; undefined without advisers. */
  readonly immediateAppointmentsPerAdviser: number | undefined;
  readonly followUpCallsPerAdviser: number | undefined;
  readonly followUpAppointmentsPerAdviser: number | undefined;
  /** Per working day and adviser. */
  readonly appointmentsPerDay: number;
  /** Per adviser in a week of five working days. */
  readonly appointmentsPerWeek: number;
  /** Share of calls that become an order in the end. */
  readonly successOfCalls: number;
  /** What one call earns in the end. */
  readonly contributionPerCall: number;
  /** What the calls of one year pay, year by year, until the last order (sowing and harvest). */
  readonly payOff: readonly number[];
}

const daysPerWeek = fraction(5);

/** @param inputs without faults (planFaults) */
export function planSummary(inputs: PlanInputs): PlanSummary {
  const calls = callsPerYear(inputs);
  const rates = ratesOf(inputs);
  const perCall = plus(rates.immediate, rates.fromFollowUp);
  const perDay = times(fraction(inputs.callsPerDay), perCall);
  const success = times(perCall, fraction(inputs.conversionCurve.at(-1)?.rate ?? 0));
  const advisers = fraction(inputs.advisers);
  const perAdviser = (value: Fraction): number | undefined => {
    const share = dividedBy(value, advisers);
    return share && toNumber(share);
  };
  const immediate = times(calls, rates.immediate);
  const followUp = times(calls, rates.followUp);
  const late = times(calls, rates.fromFollowUp);
  return {
    callsPerYear: toNumber(calls),
    immediateAppointments: toNumber(immediate),
    followUpCalls: toNumber(followUp),
    followUpAppointments: toNumber(late),
    appointments: toNumber(plus(immediate, late)),
    immediateAppointmentsPerAdviser: perAdviser(immediate),
    followUpCallsPerAdviser: perAdviser(followUp),
    followUpAppointmentsPerAdviser: perAdviser(late),
    appointmentsPerDay: toNumber(perDay),
    appointmentsPerWeek: toNumber(times(perDay, daysPerWeek)),
    successOfCalls: toNumber(success),
    contributionPerCall: toNumber(times(success, fraction(inputs.contributionPerOrder))),
    payOff: payOffOf(inputs),
  };
}

/** Rates as exact fractions of a call. */
export function ratesOf(inputs: PlanInputs): Record<"immediate" | "followUp" | "fromFollowUp", Fraction> {
  const followUp = fraction(inputs.followUpRate);
  return {
    immediate: fraction(inputs.immediateRate),
    followUp,
    fromFollowUp: times(followUp, fraction(inputs.followUpSuccessRate)),
  };
}

/**
 * Every year has the same calls, so year n of the plan adds the pay-offs of n years of calls: the pay-off in its n-th
 * year is the step from year n-1 to year n.
 */
function payOffOf(inputs: PlanInputs): number[] {
  const lastMonth = Math.ceil(inputs.conversionCurve.at(-1)?.month ?? 0) + inputs.followUpMonths + 13;
  const years = Math.min(mostYears, Math.ceil(lastMonth / 12));
  const { contribution } = forecastPlan(inputs, years, "year");
  const steps = Array.from(contribution, (value, index) =>
    index === 0 ? value : toNumber(minus(fraction(value), fraction(contribution[index - 1] as number))),
  );
  while (steps.length > 1 && steps.at(-1) === 0) steps.pop();
  return steps;
}
