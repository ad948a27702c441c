import { nearest } from "./fraction";
import type { PlanFlow } from "./planFlow";

/** Sowing and harvest: which month's appointments become orders when. */
export interface CohortTriangle {
  /** Appointments of each month's cohort. */
  readonly appointments: Float64Array;
  /** By cohort: its orders month by month, from its own month on. */
  readonly orders: readonly Float64Array[];
}

/** The triangle of the first months of a flow: orders = appointments of the cohort x increment of its age. */
export function cohortTriangle({ appointments, increments }: PlanFlow, months: number): CohortTriangle {
  const under = appointments.under * increments.under;
  return {
    appointments: Float64Array.from({ length: months }, (_, m) =>
      nearest(appointments.over[m] as bigint, appointments.under),
    ),
    orders: Array.from({ length: months }, (_, m) =>
      Float64Array.from({ length: months - m }, (_, age) =>
        nearest((appointments.over[m] as bigint) * (increments.over[age] as bigint), under),
      ),
    ),
  };
}
