import type { Phase } from "../measures/phases";
import { addMonths } from "../calendar/serial";

/** What a row says of a customer. */
export interface CustomerStanding {
  /** Undefined where the phase is blank: it is not judged. */
  readonly phase: Phase | undefined;
  /** Currency a year; undefined where nothing is known. */
  readonly revenue: number | undefined;
  /** Day of the last order; undefined without one. */
  readonly lastOrder: number | undefined;
}

const beforeOrder: ReadonlySet<Phase> = new Set(["prospect", "qualified"]);
const never: ReadonlySet<Phase> = new Set(["dropped"]);
/** Example: a buyer without revenue ordered within so many months. */
const orderMonths = 24;

/**
 * Whether phase, revenue and orders of a customer contradict each other: prospects and
 * qualified ones with revenue or an order, buyers and beyond without revenue and without an order for 24 months.
 * Undefined where it cannot be judged.
 * @param asOf whole serial
 */
export function contradicts({ phase, revenue, lastOrder }: CustomerStanding, asOf: number): boolean | undefined {
  if (phase === undefined || never.has(phase)) return undefined;
  const hasRevenue = (revenue ?? 0) > 0;
  if (beforeOrder.has(phase)) return hasRevenue || lastOrder !== undefined;
  const since = addMonths(asOf, -orderMonths) ?? 0;
  return !hasRevenue && !(lastOrder !== undefined && lastOrder > since);
}
