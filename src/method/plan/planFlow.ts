import { commonScale, type Scaled } from "./commonScale";
import { conversionByAge } from "./conversionByAge";
import { callsPerYear } from "./forecast";
import { fraction, plus, times, type Fraction } from "./fraction";
import type { PlanInputs } from "./inputs";
import type { PlanReading } from "./readings";
import { ratesOf } from "./summary";

/** A plan month by month (index 0 is month 1), exactly: whole numbers over a scale each. */
export interface PlanFlow {
  /** Active calls. */
  readonly calls: Scaled;
  readonly followUpCalls: Scaled;
  /** Appointments of the calls at once, and of follow-up calls; both over the scale of `appointments`. */
  readonly immediate: Scaled;
  readonly fromFollowUp: Scaled;
  readonly appointments: Scaled;
  /** What a cohort of appointments gains at each age from 0 on, as a share of it. */
  readonly increments: Scaled;
  readonly orders: Scaled;
}

/**
 * The month cohorts of a plan by any reading of the model (docs/method.md, Readings of the plan): calls, the follow-up
 * calls they cause, appointments, and orders as the increments of the conversion curve over all cohorts.
 * @param inputs without faults (planFaults)
 * @param workingDays of each month, at least `months` of them; for the reading "workingDays" only
 */
export function planFlow(
  inputs: PlanInputs,
  months: number,
  reading: PlanReading = "exceeds",
  workingDays: readonly number[] = [],
): PlanFlow {
  const delay = inputs.followUpMonths;
  const rates = ratesOf(inputs);
  const calls = commonScale(monthlyCalls(inputs, months, reading, workingDays));
  const before = (month: number): bigint => calls.over[month - delay] ?? 0n;
  const shares = commonScale([rates.immediate, rates.fromFollowUp]);
  const [atOnce, later] = shares.over as [bigint, bigint];
  const immediate = calls.over.map((each) => each * atOnce);
  const fromFollowUp = calls.over.map((_, month) => before(month) * later);
  const appointments = immediate.map((each, month) => each + (fromFollowUp[month] as bigint));
  const under = calls.under * shares.under;
  const byAge = commonScale(conversionByAge(inputs.conversionCurve, months, reading));
  const increments = byAge.over.map((share, age) => share - (byAge.over[age - 1] ?? 0n));
  const gaining = increments.flatMap((gain, age) => (gain === 0n ? [] : [[age, gain] as const]));
  const orders = appointments.map((_, month) => {
    let sum = 0n;
    for (const [age, gain] of gaining) {
      if (age > month) break;
      sum += gain * (appointments[month - age] as bigint);
    }
    return sum;
  });
  return {
    calls,
    followUpCalls: {
      over: calls.over.map((_, month) => before(month) * rates.followUp.over),
      under: calls.under * rates.followUp.under,
    },
    immediate: { over: immediate, under },
    fromFollowUp: { over: fromFollowUp, under },
    appointments: { over: appointments, under },
    increments: { over: increments, under: byAge.under },
    orders: { over: orders, under: under * byAge.under },
  };
}

/** Active calls of each month. */
function monthlyCalls(
  inputs: PlanInputs,
  months: number,
  reading: PlanReading,
  workingDays: readonly number[],
): Fraction[] {
  const yearly = callsPerYear(inputs);
  const twelfth = times(yearly, { over: 1n, under: 12n });
  if (reading === "replaced") return replacedCalls(inputs, months, twelfth);
  if (reading !== "workingDays") return Array<Fraction>(months).fill(twelfth);
  return Array.from({ length: months }, (_, month) => {
    const first = month - (month % 12);
    const days = workingDays.slice(first, first + 12).reduce((sum, each) => sum + each, 0);
    return days === 0 ? twelfth : times(yearly, { over: BigInt(workingDays[month] as number), under: BigInt(days) });
  });
}

/** Follow-up calls of month t are the follow-up rate of the active calls `delay` months before; the rest is active. */
function replacedCalls({ followUpRate, followUpMonths }: PlanInputs, months: number, room: Fraction): Fraction[] {
  const rate = fraction(followUpRate);
  if (followUpMonths === 0) {
    const { over, under } = plus({ over: 1n, under: 1n }, rate);
    return Array<Fraction>(months).fill(times(room, { over: under, under: over }));
  }
  const calls: Fraction[] = [];
  for (let month = 0; month < months; month++) {
    const earlier = calls[month - followUpMonths];
    calls.push(
      earlier === undefined ? room : plus(room, { over: -earlier.over * rate.over, under: earlier.under * rate.under }),
    );
  }
  return calls;
}
