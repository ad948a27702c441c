import { fraction, minus, nearest, plus, times, toNumber, type Fraction } from "./fraction";
import { monthsPer, type Per } from "./inputs";
import type { PlanFlow } from "./planFlow";

/** Costs of a plan in the workbook's currency, none below 0; null is not entered, which is not the same as free. */
export interface PlanCosts {
  /** For every call, active or follow-up. */
  readonly costPerCall: number | null;
  /** For every appointment. */
  readonly costPerAppointment: number | null;
  /** For every adviser and year, a twelfth of it a month. */
  readonly costPerAdviser: number | null;
}

export const costNames = ["costPerCall", "costPerAppointment", "costPerAdviser"] as const;
export type CostName = (typeof costNames)[number];

/** Until costs are entered. */
export const noCosts: PlanCosts = { costPerCall: null, costPerAppointment: null, costPerAdviser: null };

/** True once one of the costs is entered. */
export function areEntered(costs: PlanCosts): boolean {
  return costNames.some((name) => costs[name] !== null);
}

export interface CostFault {
  readonly fault: "negative" | "notFinite";
  readonly input: CostName;
  readonly value: number;
}

/** The costs that cannot be computed with. */
export function costFaults(costs: PlanCosts): CostFault[] {
  return costNames.flatMap((input): CostFault[] => {
    const value = costs[input];
    if (value === null) return [];
    if (!Number.isFinite(value)) return [{ fault: "notFinite", input, value }];
    return value < 0 ? [{ fault: "negative", input, value }] : [];
  });
}

/** The cost side of a plan by period. */
export interface CostedPeriods {
  readonly cost: Float64Array;
  /** Contribution less cost. */
  readonly afterCost: Float64Array;
  /** Contribution less cost for each 1 of cost; NaN without cost. */
  readonly returnOnCalls: Float64Array;
}

/**
 * Cost = calls (active and follow-up) x cost per call + appointments x cost per appointment + advisers x cost per adviser
 * and year (docs/method.md, Costs of the plan). Each value is the double nearest to the exact result.
 */
export function costedPeriods(
  flow: PlanFlow,
  contributionPerOrder: number,
  advisers: number,
  costs: PlanCosts,
  per: Per,
): CostedPeriods {
  const length = monthsPer[per];
  const perOrder = fraction(contributionPerOrder);
  const [perCall, perAppointment] = [fraction(costs.costPerCall ?? 0), fraction(costs.costPerAppointment ?? 0)];
  const standing = times(times(fraction(advisers), fraction(costs.costPerAdviser ?? 0)), {
    over: BigInt(length),
    under: 12n,
  });
  const periods = flow.calls.over.length / length;
  const result = {
    cost: new Float64Array(periods),
    afterCost: new Float64Array(periods),
    returnOnCalls: new Float64Array(periods),
  };
  for (let period = 0; period < periods; period++) {
    const sum = (name: "calls" | "followUpCalls" | "appointments" | "orders"): Fraction => {
      const { over, under } = flow[name];
      let total = 0n;
      for (let month = period * length; month < (period + 1) * length; month++) total += over[month] as bigint;
      return { over: total, under };
    };
    const cost = plus(
      plus(times(plus(sum("calls"), sum("followUpCalls")), perCall), times(sum("appointments"), perAppointment)),
      standing,
    );
    const after = minus(times(sum("orders"), perOrder), cost);
    result.cost[period] = toNumber(cost);
    result.afterCost[period] = toNumber(after);
    result.returnOnCalls[period] = cost.over === 0n ? NaN : nearest(after.over * cost.under, after.under * cost.over);
  }
  return result;
}
