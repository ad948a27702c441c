import type { Scaled } from "./commonScale";
import type { Forecast } from "./forecast";
import { fraction, nearest } from "./fraction";
import { monthsPer, type Per, type PlanInputs } from "./inputs";
import { planFlow, type PlanFlow } from "./planFlow";
import type { PlanReading } from "./readings";

/** A plan by period with the follow-up calls that come on top of the active calls, or in their place. */
export interface ReadForecast extends Forecast {
  readonly followUpCalls: Float64Array;
}

/**
 * The plan by one reading of the model. By the reading "exceeds" the figures are those of `forecast`.
 * @param inputs without faults (planFaults)
 * @param years 1..50
 * @param workingDays of each month, for the reading "workingDays"
 */
export function forecastByReading(
  inputs: PlanInputs,
  years: number,
  per: Per,
  reading: PlanReading,
  workingDays: readonly number[] = [],
): ReadForecast {
  return periodsOf(planFlow(inputs, years * 12, reading, workingDays), inputs.contributionPerOrder, per);
}

/** The months of a flow by period; each value is the double nearest to the exact sum. */
export function periodsOf(flow: PlanFlow, contributionPerOrder: number, per: Per): ReadForecast {
  const length = monthsPer[per];
  const perOrder = fraction(contributionPerOrder);
  const contribution = {
    over: flow.orders.over.map((each) => each * perOrder.over),
    under: flow.orders.under * perOrder.under,
  };
  const summed = ({ over, under }: Scaled): Float64Array =>
    Float64Array.from({ length: over.length / length }, (_, period) => {
      let sum = 0n;
      for (let month = period * length; month < (period + 1) * length; month++) sum += over[month] as bigint;
      return nearest(sum, under);
    });
  return {
    period: Int32Array.from({ length: flow.calls.over.length / length }, (_, period) => period + 1),
    calls: summed(flow.calls),
    followUpCalls: summed(flow.followUpCalls),
    appointments: summed(flow.appointments),
    orders: summed(flow.orders),
    contribution: summed(contribution),
  };
}
