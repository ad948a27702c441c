import type { BreakEven } from "../../method/plan/breakEven";
import type { PlanFault } from "../../method/plan/inputs";
import type { VariableInput } from "../../method/plan/variation";
import type { InputSpread, RangeFault } from "./ranges";

/** What each input moves (docs/method.md, Break-even and sensitivity). */
export interface Sensitivity {
  readonly years: number;
  /** Contribution over the years of the plan; NaN with faults. */
  readonly base: number;
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
  /** Of the plan itself: nothing else is computed then. */
  readonly faults: readonly PlanFault[];
  readonly rangeFaults: readonly RangeFault[];
  /** Contribution over the years for every pair of values. */
  twoWay(down: VariableInput, across: VariableInput, values?: TwoWayValues): TwoWay;
  /** Which value of an input gives the contribution in a year; null with faults of the plan. */
  breakEven(input: VariableInput, target: number, year: number): BreakEven | null;
}

export interface TornadoBar extends InputSpread {
  readonly atLow: number;
  readonly atHigh: number;
  /** Never below 0. */
  readonly width: number;
}

export interface TwoWayValues {
  readonly down?: readonly number[];
  readonly across?: readonly number[];
}

export interface TwoWay {
  readonly down: { readonly input: VariableInput; readonly values: readonly number[] };
  readonly across: { readonly input: VariableInput; readonly values: readonly number[] };
  /** Contribution, one row for each value of `down`; NaN where the two make no plan. */
  readonly cells: readonly (readonly number[])[];
}
