import { commonScale, type Scaled } from "./commonScale";
import type { MonthlyDrivers } from "./drivers";
import { fraction, nearest, type Fraction } from "./fraction";
import { monthsPer, type Per } from "./inputs";

/** What was in the making when the plan began. */
export interface OpeningRow {
  /** Of the appointments: 0 is the month before the plan's first, -1 the one before that, ... */
  readonly month: number;
  /** Appointments of that month without an order yet. */
  readonly appointments: number;
}

/** Follow-up calls that were agreed before the plan's start, in the plan month in which they are due. */
export interface OpenFollowUps {
  readonly month: number;
  readonly followUps: number;
}

export interface Opening {
  readonly appointments: readonly OpeningRow[];
  readonly followUps: readonly OpenFollowUps[];
}

const noOpening: Opening = { appointments: [], followUps: [] };

/** A plan month by month (index 0 is month 1), exactly: whole numbers over a scale each. */
export interface PlanMonths {
  readonly paid: Scaled;
  readonly calls: Scaled;
  readonly followUpCalls: Scaled;
  readonly appointments: Scaled;
  readonly orders: Scaled;
  /** Of the orders, those of appointments before the plan's start. */
  readonly opening: Scaled;
  readonly contribution: Scaled;
  readonly cost: Scaled;
}

/**
 * The month cohorts of a plan whose drivers change from month to month (docs/method.md, Plan by month). With constant
 * drivers and no opening pipeline it gives what `forecast` gives.
 * @param byAge share of a cohort that has become orders at each age of 0, 1, ... months, not falling; as long as the plan and its oldest
 * opening month together
 */
export function planMonths(
  drivers: MonthlyDrivers,
  byAge: readonly Fraction[],
  opening: Opening = noOpening,
): PlanMonths {
  const months = drivers.paid.length;
  const paid = commonScale(drivers.paid);
  const calls = product(
    product(commonScale(drivers.effective), commonScale(drivers.days)),
    commonScale(drivers.callsPerDay),
  );
  const followUpCalls = followUpsOf(drivers, calls, opening, months);
  const appointments = sumOf(
    product(calls, commonScale(drivers.immediateRate)),
    product(followUpCalls, commonScale(drivers.followUpSuccessRate)),
  );
  const shares = commonScale(byAge);
  const gains = shares.over.map((share, age) => share - (shares.over[age - 1] ?? 0n));
  const own = ordersOf(product(appointments, commonScale(drivers.curveLevel)), gains, shares.under);
  const before = openingOrders(opening.appointments, shares, gains, months);
  const orders = sumOf(own, before);
  return {
    paid,
    calls,
    followUpCalls,
    appointments,
    orders,
    opening: before,
    contribution: product(orders, commonScale(drivers.contributionPerOrder)),
    cost: costOf(drivers, paid, sumOf(calls, followUpCalls), appointments),
  };
}

/** A plan by month, period by period: the double nearest to each exact sum. */
export interface PlanPeriods {
  /** Mean of the months. */
  readonly advisers: Float64Array;
  readonly calls: Float64Array;
  readonly followUpCalls: Float64Array;
  readonly appointments: Float64Array;
  readonly orders: Float64Array;
  readonly opening: Float64Array;
  readonly contribution: Float64Array;
  readonly cost: Float64Array;
  /** Contribution less cost. */
  readonly result: Float64Array;
  /** The results up to the end of the period. */
  readonly cumulated: Float64Array;
}

/** @param per whole periods; months that are left over make no period */
export function planPeriods(plan: PlanMonths, per: Per): PlanPeriods {
  const length = monthsPer[per];
  const summed = ({ over, under }: Scaled, scale = under): Float64Array =>
    Float64Array.from({ length: Math.floor(over.length / length) }, (_, period) => {
      let sum = 0n;
      for (let month = period * length; month < (period + 1) * length; month++) sum += over[month] as bigint;
      return nearest(sum, scale);
    });
  const { contribution, cost } = plan;
  const result = sumOf(contribution, { over: cost.over.map((each) => -each), under: cost.under });
  let sum = 0n;
  const running: Scaled = { over: result.over.map((each) => (sum += each)), under: result.under };
  return {
    advisers: summed(plan.paid, plan.paid.under * BigInt(length)),
    calls: summed(plan.calls),
    followUpCalls: summed(plan.followUpCalls),
    appointments: summed(plan.appointments),
    orders: summed(plan.orders),
    opening: summed(plan.opening),
    contribution: summed(contribution),
    cost: summed(cost),
    result: summed(result),
    cumulated: Float64Array.from({ length: Math.floor(running.over.length / length) }, (_, period) =>
      nearest(running.over[(period + 1) * length - 1] as bigint, running.under),
    ),
  };
}

/** Where the cumulated result turns. */
export interface Payback {
  /** Month in which the cumulated result is lowest, from 1, and that result. */
  readonly lowestMonth: number;
  readonly lowest: number;
  /** First month at whose end the cumulated result is 0 or more after it was below; null: never below, or not within the plan. */
  readonly month: number | null;
  /** Month from whose end on it stays at 0 or more; null: not within the plan. */
  readonly staysFrom: number | null;
}

/** @param cumulated results by month */
export function paybackOf(cumulated: Float64Array): Payback {
  let lowest = 0;
  cumulated.forEach((value, month) => {
    if (value < (cumulated[lowest] as number)) lowest = month;
  });
  const firstBelow = cumulated.findIndex((value) => value < 0);
  const back = firstBelow < 0 ? -1 : cumulated.findIndex((value, month) => month > firstBelow && value >= 0);
  let last = cumulated.length;
  while (last > 0 && (cumulated[last - 1] as number) >= 0) last--;
  return {
    lowestMonth: lowest + 1,
    lowest: cumulated[lowest] ?? 0,
    month: back < 0 ? null : back + 1,
    staysFrom: last >= cumulated.length ? null : last + 1,
  };
}

/** Follow-up calls of a month: of the calls whose lag ends there, and what was agreed before the start. */
function followUpsOf(drivers: MonthlyDrivers, calls: Scaled, opening: Opening, months: number): Scaled {
  const agreed = product(calls, commonScale(drivers.followUpRate));
  const over = Array<bigint>(months).fill(0n);
  agreed.over.forEach((each, month) => {
    const due = month + Number((drivers.followUpMonths[month] as Fraction).over);
    if (due < months) over[due] = (over[due] as bigint) + each;
  });
  const planned = { over, under: agreed.under };
  if (opening.followUps.length === 0) return planned;
  const open = commonScale(opening.followUps.map(({ followUps }) => fraction(followUps)));
  const dueOver = Array<bigint>(months).fill(0n);
  opening.followUps.forEach(({ month }, index) => {
    // What is overdue comes first thing.
    const due = Math.max(1, month) - 1;
    if (due < months) dueOver[due] = (dueOver[due] as bigint) + (open.over[index] as bigint);
  });
  return sumOf(planned, { over: dueOver, under: open.under });
}

function ordersOf(appointments: Scaled, gains: readonly bigint[], scale: bigint): Scaled {
  const gaining = gains.flatMap((gain, age) => (gain === 0n ? [] : [[age, gain] as const]));
  const over = appointments.over.map((_, month) => {
    let sum = 0n;
    for (const [age, gain] of gaining) {
      if (age > month) break;
      sum += gain * (appointments.over[month - age] as bigint);
    }
    return sum;
  });
  return { over, under: appointments.under * scale };
}

/** Of n open ones what their age still gains, as a share of those that are open: who has ordered is not among them. */
function openingOrders(rows: readonly OpeningRow[], shares: Scaled, gains: readonly bigint[], months: number): Scaled {
  const weights = commonScale(
    rows.map(({ month, appointments }) => {
      const { over, under } = fraction(appointments);
      const left = shares.under - (shares.over[-month] ?? (shares.over.at(-1) as bigint));
      return left === 0n ? { over: 0n, under: 1n } : { over, under: under * left };
    }),
  );
  const over = Array<bigint>(months).fill(0n);
  rows.forEach(({ month }, index) => {
    const weight = weights.over[index] as bigint;
    for (let at = 1; at <= months; at++) {
      const gain = gains[at - month] ?? 0n;
      if (gain !== 0n) over[at - 1] = (over[at - 1] as bigint) + weight * gain;
    }
  });
  return { over, under: weights.under };
}

function costOf(drivers: MonthlyDrivers, paid: Scaled, allCalls: Scaled, appointments: Scaled): Scaled {
  const standing = product(paid, commonScale(drivers.costPerAdviser));
  const cost = sumOf(
    sumOf(
      product(allCalls, commonScale(drivers.costPerCall)),
      product(appointments, commonScale(drivers.costPerAppointment)),
    ),
    { over: standing.over, under: standing.under * 12n },
  );
  return drivers.onceCost ? sumOf(cost, commonScale(drivers.onceCost)) : cost;
}

function product(a: Scaled, b: Scaled): Scaled {
  return { over: a.over.map((each, index) => each * (b.over[index] as bigint)), under: a.under * b.under };
}

function sumOf(a: Scaled, b: Scaled): Scaled {
  if (a.under === b.under)
    return { over: a.over.map((each, index) => each + (b.over[index] as bigint)), under: a.under };
  return {
    over: a.over.map((each, index) => each * b.under + (b.over[index] as bigint) * a.under),
    under: a.under * b.under,
  };
}
