import type { Per, PlanFault } from "../../method/plan/inputs";
import type { Percentiles } from "../../method/plan/uncertainty";
import type { InputSpread, RangeFault } from "./ranges";

/** Bands of the plan (docs/method.md, Bands). */
export interface Bands {
  readonly per: Per;
  readonly years: number;
  /** True when the years are those of the plan. */
  readonly isPlansYears: boolean;
  readonly seed: number;
  /** Plans drawn for the rates, and for both sources. */
  readonly drawn: { readonly rates: number; readonly both: number };
  /** The uncertain inputs. */
  readonly spreads: readonly InputSpread[];
  /** [] with faults. */
  readonly periods: readonly BandPeriod[];
  /** The exact chance beside calls drawn one by one. */
  readonly check: BandCheck | null;
  readonly faults: readonly PlanFault[];
  readonly rangeFaults: readonly RangeFault[];
  /** More than can be computed while a person waits. */
  readonly tooLarge: { readonly what: "periods" | "calls"; readonly most: number } | null;
}

export interface BandPeriod {
  /** 1, 2, ... */
  readonly period: number;
  /** What the plan says. */
  readonly plan: number;
  readonly chance: Percentiles;
  readonly rates: Percentiles;
  readonly both: Percentiles;
}

/** The same distribution computed twice: exactly by convolution, and by drawing the fate of every call. */
export interface BandCheck {
  readonly runs: number;
  /** The most standard errors by which a mean, or the share below a median, is off. */
  readonly largest: number;
  readonly periods: readonly {
    readonly period: number;
    /** Mean contribution. */
    readonly exact: number;
    readonly simulated: number;
    /** Standard error of the simulated mean. */
    readonly error: number;
    /** |simulated - exact| / error; 0 where both are the same. */
    readonly errors: number;
    /** Share of the runs at or below the exact P50, and what it is exactly. */
    readonly belowMedian: { readonly exact: number; readonly simulated: number; readonly errors: number };
    readonly agrees: boolean;
  }[];
  readonly agrees: boolean;
}
