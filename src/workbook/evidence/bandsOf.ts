import { orderCounts } from "../../method/plan/chance";
import { forecastPlan } from "../../method/plan/forecast";
import { mostBands } from "../../method/plan/mostBands";
import { planFaults, type Per, type PlanInputs } from "../../method/plan/inputs";
import { planBands, plansDrawn } from "../../method/plan/uncertainty";
import { varied } from "../../method/plan/variation";
import type { Look } from "../look/look";
import { planInputs } from "../planning/plan";
import { bandCheck } from "./bandCheck";
import type { Bands } from "./bands";
import { calibrationOf } from "./calibrationOf";
import { spreadsOf, uncertainSpreads, type InputSpread } from "./ranges";

export type * from "./bands";

export interface BandOptions {
  /** Quarters if it is not given. */
  readonly per?: Per;
  /** Those of the plan if not given. */
  readonly years?: number;
  /** A whole number; the same seed gives the same bands everywhere. 1 if not given. */
  readonly seed?: number;
  /** Day up to which the contacts count for the calibration; without it nothing is calibrated. */
  readonly asOf?: number;
}

/**
 * The bands of the plan in the workbook: chance, uncertain inputs, and both (docs/method.md, Bands). Takes some tenths
 * of a second.
 */
export function bandsOf(look: Look, options: BandOptions = {}): Bands {
  const { plan, planRanges } = look.rules;
  const { per = "quarter", years = plan.years, seed = 1, asOf } = options;
  const inputs = planInputs(plan);
  const faults = planFaults(inputs, years);
  const nothing: Bands = {
    per,
    years,
    isPlansYears: years === plan.years,
    seed,
    drawn: plansDrawn,
    spreads: [],
    periods: [],
    check: null,
    faults,
    rangeFaults: [],
    tooLarge: null,
  };
  if (faults.length > 0) return nothing;
  const calibration = asOf === undefined ? null : calibrationOf(look, asOf);
  const { spreads, faults: rangeFaults } = spreadsOf(inputs, years, planRanges, calibration);
  const uncertain = uncertainSpreads(spreads);
  const planned = forecastPlan(inputs, years, per).contribution;
  const tooLarge =
    planned.length > mostBands.periods
      ? ({ what: "periods", most: mostBands.periods } as const)
      : mostCalls(inputs, uncertain) > mostBands.calls
        ? ({ what: "calls", most: mostBands.calls } as const)
        : null;
  if (tooLarge || rangeFaults.length > 0) return { ...nothing, spreads: uncertain, rangeFaults, tooLarge };
  const { chance, rates, both } = planBands(inputs, uncertain, years, per, seed);
  return {
    ...nothing,
    spreads: uncertain,
    periods: Array.from(planned, (contribution, index) => ({
      period: index + 1,
      plan: contribution,
      chance: chance[index] as Bands["periods"][number]["chance"],
      rates: rates[index] as Bands["periods"][number]["rates"],
      both: both[index] as Bands["periods"][number]["both"],
    })),
    check: bandCheck(inputs, orderCounts(inputs, years, per), years, per, seed),
  };
}

/** Calls a year when every range is at its high. */
function mostCalls(inputs: PlanInputs, spreads: readonly InputSpread[]): number {
  const highest = spreads.reduce((changed, { input, high }) => varied(changed, input, high), inputs);
  return highest.advisers * highest.daysPerYear * highest.callsPerDay;
}
