import { monthsBetween } from "../calendar/monthsBetween";
import type { ObservedAppointment } from "./calibrate";

export type CallOutcome = "" | "reached" | "notReached" | "appointment" | "followUp" | "refused" | "order";

/** Contacts as columns; index = row of the contacts table. */
export interface ContactLog {
  /** Index of the contact's network; below 0 where the customer is unknown: such rows do not count. */
  readonly networks: Int32Array;
  /** Serials, a time of day allowed; NaN where unusable: such rows do not count. */
  readonly dates: ArrayLike<number>;
  readonly outcomes: ArrayLike<CallOutcome>;
  /** 1 where we called the customer by phone. */
  readonly isCall: ArrayLike<number>;
  /** Of orders; NaN where none is given. */
  readonly contributions: ArrayLike<number>;
}

/** What the contacts say of the plan's rates. Rows are rows of the contacts table. */
export interface CallLog {
  /** Calls with an outcome that are no follow-up calls. */
  readonly firstCalls: readonly number[];
  /** Follow-ups agreed in a call: until the next call, or until the as-of day. `call` is -1 while there is none. */
  readonly followUps: readonly ObservedFollowUp[];
  /** All appointments: until the first order that follows on them, or until the as-of day. */
  readonly appointments: readonly (ObservedAppointment & { readonly row: number; readonly order: number })[];
  /** Contribution of the orders that appointments have become, where it is given. */
  readonly contributions: readonly { readonly row: number; readonly contribution: number }[];
  readonly counts: CallLogCounts;
}

export interface ObservedFollowUp {
  readonly row: number;
  readonly call: number;
  readonly months: number;
}

/** How the rows were taken; every row of the table is in one of `notRead` or in `contacts`. */
export interface CallLogCounts {
  readonly contacts: number;
  /** Without a proper date, without a known customer, or after the as-of day. */
  readonly notRead: number;
  /** First and last day of the contacts read, 0 for none. */
  readonly from: number;
  readonly to: number;
  /** Calls that reached somebody and have an outcome: first and follow-up calls. */
  readonly calls: number;
  readonly followUpCalls: number;
  /** Calls that do not count. */
  readonly notReached: number;
  readonly withoutOutcome: number;
  /** Follow-ups without a call yet. */
  readonly openFollowUps: number;
  readonly appointments: number;
  readonly orders: number;
  /** Orders by what they follow on: the first on an appointment, a further one on the same, or none. */
  readonly firstOrders: number;
  readonly furtherOrders: number;
  readonly ordersWithoutAppointment: number;
  /** First orders that do not say what they contributed. */
  readonly withoutContribution: number;
}

/**
 * Reads calls, follow-ups, appointments and orders from the contacts (docs/method.md, Calibration). Per network and in
 * order of time, of one day in the order of the rows:
 * - A call counts when somebody was reached and its outcome is known.
 * - After a call with the outcome follow-up, the next call of the network is its follow-up call; others are first calls.
 * - An order belongs to the latest appointment before it, on one day too. The first one closes that appointment.
 * - What has not come by the as-of day is cut off there.
 * @param asOf contacts after this day do not count
 */
export function readCallLog(contacts: ContactLog, networkCount: number, asOf: number): CallLog {
  const { networks, dates, outcomes, isCall } = contacts;
  const end = Math.floor(asOf);
  const dayOf = (row: number): number => Math.floor(dates[row] as number);
  const rows: number[] = [];
  for (let row = 0; row < networks.length; row++)
    if ((networks[row] as number) >= 0 && dayOf(row) >= 1 && dayOf(row) <= end) rows.push(row);
  rows.sort((a, b) => dayOf(a) - dayOf(b) || a - b);

  const firstCalls: number[] = [];
  const followUps: ObservedFollowUp[] = [];
  const appointments: { row: number; order: number }[] = [];
  const openFollowUp = new Int32Array(networkCount).fill(-1);
  const latestAppointment = new Int32Array(networkCount).fill(-1);
  const counts = { notReached: 0, withoutOutcome: 0, furtherOrders: 0, ordersWithoutAppointment: 0, orders: 0 };
  for (const row of rows) {
    const network = networks[row] as number;
    const outcome = outcomes[row] as CallOutcome;
    if (isCall[row] === 1) readCall(row, network, outcome);
    if (outcome === "appointment") {
      latestAppointment[network] = appointments.length;
      appointments.push({ row, order: -1 });
    }
    if (outcome === "order") {
      counts.orders++;
      const appointment = appointments[latestAppointment[network] as number];
      if (!appointment) counts.ordersWithoutAppointment++;
      else if (appointment.order >= 0) counts.furtherOrders++;
      else appointment.order = row;
    }
  }
  const followUpCalls = followUps.length;
  for (const row of openFollowUp)
    if (row >= 0) followUps.push({ row, call: -1, months: monthsBetween(dayOf(row), end) });

  const ordered = appointments.filter(({ order }) => order >= 0);
  const contributions = ordered.flatMap(({ order: row }) => {
    const contribution = contacts.contributions[row] as number;
    return Number.isFinite(contribution) ? [{ row, contribution }] : [];
  });
  return {
    firstCalls,
    followUps,
    appointments: appointments.map(({ row, order }) => ({
      row,
      order,
      isOrdered: order >= 0,
      months: monthsBetween(dayOf(row), order >= 0 ? dayOf(order) : end),
    })),
    contributions,
    counts: {
      ...counts,
      contacts: rows.length,
      notRead: networks.length - rows.length,
      from: rows.length > 0 ? dayOf(rows[0] as number) : 0,
      to: rows.length > 0 ? dayOf(rows.at(-1) as number) : 0,
      calls: firstCalls.length + followUpCalls,
      followUpCalls,
      openFollowUps: followUps.length - followUpCalls,
      appointments: appointments.length,
      firstOrders: ordered.length,
      withoutContribution: ordered.length - contributions.length,
    },
  };

  function readCall(row: number, network: number, outcome: CallOutcome): void {
    if (outcome === "notReached") return void counts.notReached++;
    if (outcome === "") return void counts.withoutOutcome++;
    const agreed = openFollowUp[network] as number;
    if (agreed >= 0) followUps.push({ row: agreed, call: row, months: monthsBetween(dayOf(agreed), dayOf(row)) });
    else firstCalls.push(row);
    openFollowUp[network] = outcome === "followUp" ? row : -1;
  }
}
