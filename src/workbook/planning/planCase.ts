import { areEntered, costedPeriods } from "../../method/plan/costs";
import { periodsOf } from "../../method/plan/forecastByReading";
import { fraction, minus, plus, toNumber } from "../../method/plan/fraction";
import { monthsPer, type Per } from "../../method/plan/inputs";
import { monthlyWorkingDays } from "../../method/plan/monthDays";
import { planFlow, type PlanFlow } from "../../method/plan/planFlow";
import type { PlanReading } from "../../method/plan/readings";
import type { PlanBase } from "../../method/plan/scenarios";
import { planSummary } from "../../method/plan/summary";
import type { PlanRules } from "../rules/rules";
import type { PlanCase, PlanLine } from "./planBook";

/** What a plan is read by beside its inputs. */
export interface PlanTerms {
  readonly reading: PlanReading;
  /** First day of the plan's first month; null: none is entered. */
  readonly start: number | null;
  /** Serials; they matter to the reading by working days. */
  readonly holidays: readonly number[];
}

/** The month cohorts of a plan by its reading; undefined where the reading needs a start and there is none. */
export function flowOf({ inputs, years }: PlanBase, terms: PlanTerms): PlanFlow | undefined {
  const { reading, start, holidays } = terms;
  const months = years * 12;
  if (reading !== "workingDays") return planFlow(inputs, months, reading);
  return start === null
    ? undefined
    : planFlow(inputs, months, reading, monthlyWorkingDays(start, months, new Set(holidays)));
}

/** A plan without faults by period, its costs beside it. */
export function planCase(base: PlanBase, flow: PlanFlow): PlanCase {
  const years = lines(base, flow, "year");
  return {
    plan: planRulesOf(base),
    costs: base.costs,
    years,
    months: lines(base, flow, "month"),
    total: sumOf(years, areEntered(base.costs)),
    summary: planSummary(base.inputs),
  };
}

/** The plan's inputs as the tables hold them. */
function planRulesOf({ inputs, years }: PlanBase): PlanRules {
  return {
    ...inputs,
    conversionCurve: inputs.conversionCurve.map(({ month, rate }) => [month, rate] as const),
    years,
  };
}

function lines({ inputs, costs }: PlanBase, flow: PlanFlow, per: Per): PlanLine[] {
  const plan = periodsOf(flow, inputs.contributionPerOrder, per);
  const costed = costedPeriods(flow, inputs.contributionPerOrder, inputs.advisers, costs, per);
  return Array.from({ length: flow.calls.over.length / monthsPer[per] }, (_, index) => {
    const returnOnCalls = costed.returnOnCalls[index] as number;
    return {
      period: index + 1,
      calls: plan.calls[index] as number,
      followUpCalls: plan.followUpCalls[index] as number,
      appointments: plan.appointments[index] as number,
      orders: plan.orders[index] as number,
      contribution: plan.contribution[index] as number,
      cost: costed.cost[index] as number,
      afterCost: costed.afterCost[index] as number,
      returnOnCalls: Number.isNaN(returnOnCalls) ? null : returnOnCalls,
    };
  });
}

/** Sum of periods, by the decimals that they show; `period` is their number. */
function sumOf(periods: readonly PlanLine[], hasCosts: boolean): PlanLine {
  const sum = (name: Exclude<keyof PlanLine, "returnOnCalls">): number => exactSum(periods.map((each) => each[name]));
  const [cost, contribution] = [sum("cost"), sum("contribution")];
  const afterCost = toNumber(minus(fraction(contribution), fraction(cost)));
  return {
    period: periods.length,
    calls: sum("calls"),
    followUpCalls: sum("followUpCalls"),
    appointments: sum("appointments"),
    orders: sum("orders"),
    contribution,
    cost,
    afterCost,
    returnOnCalls: hasCosts && cost > 0 ? afterCost / cost : null,
  };
}

/** 441,000.1 + 0.2 is 441,000.3. */
export function exactSum(values: readonly number[]): number {
  return toNumber(values.map(fraction).reduce(plus, { over: 0n, under: 1n }));
}
