import { commonScale } from "./commonScale";
import { fraction, nearest } from "./fraction";

/** What the log says of a plan, one entry a contact. */
export interface LoggedContacts {
  readonly count: number;
  /** Whole serials; NaN leaves the contact out. */
  readonly date: Float64Array;
  /** Talks on the phone that we began; follow-up calls are among them. */
  readonly isCall: (contact: number) => boolean;
  readonly isAppointment: (contact: number) => boolean;
  readonly isOrder: (contact: number) => boolean;
  /** Of an order; NaN: none noted. */
  readonly contribution: Float64Array;
}

/** Per plan month. */
export interface ActualMonths {
  readonly calls: Float64Array;
  readonly appointments: Float64Array;
  readonly orders: Float64Array;
  readonly contribution: Float64Array;
}

/**
 * Calls, appointments, orders and the orders' contribution by plan month (docs/method.md, Actuals over plan).
 * @param starts first day of each month and of the one after the last (monthStarts)
 * @param asOf contacts after this day are left out
 */
export function actualMonths(contacts: LoggedContacts, starts: readonly number[], asOf: number): ActualMonths {
  const months = Math.max(0, starts.length - 1);
  const result = {
    calls: new Float64Array(months),
    appointments: new Float64Array(months),
    orders: new Float64Array(months),
    contribution: new Float64Array(months),
  };
  const earned = Array.from({ length: months }, (): number[] => []);
  for (let contact = 0; contact < contacts.count; contact++) {
    const day = contacts.date[contact] as number;
    const month = day <= asOf ? monthAt(starts, day) : undefined;
    if (month === undefined) continue;
    if (contacts.isCall(contact)) (result.calls[month] as number) += 1;
    if (contacts.isAppointment(contact)) (result.appointments[month] as number) += 1;
    if (!contacts.isOrder(contact)) continue;
    (result.orders[month] as number) += 1;
    const contribution = contacts.contribution[contact] as number;
    if (Number.isFinite(contribution)) earned[month]?.push(contribution);
  }
  earned.forEach((amounts, month) => {
    const { over, under } = commonScale(amounts.map(fraction));
    result.contribution[month] = nearest(
      over.reduce((sum, each) => sum + each, 0n),
      under,
    );
  });
  return result;
}

/** The plan month that a day lies in; undefined before the first and after the last. */
export function monthAt(starts: readonly number[], day: number): number | undefined {
  if (!(day >= (starts[0] ?? Infinity) && day < (starts.at(-1) ?? -Infinity))) return undefined;
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= day) low = middle;
    else high = middle;
  }
  return low;
}
