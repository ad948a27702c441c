import type { VariableInput } from "../../method/plan/variation";

/** How far an input may lie off, and who says so. */
export interface InputSpread {
  readonly input: VariableInput;
  readonly low: number;
  readonly plan: number;
  readonly high: number;
  /** The table SKM_PlanRanges, the interval of the calibration, or the method's example. */
  readonly source: "range" | "calibration" | "example";
}

/** A row of SKM_PlanRanges that cannot be used: it counts as missing and is told. */
export interface RangeFault {
  readonly input: VariableInput;
  readonly fault: "besidePlan" | "notWhole" | "noPlan";
  readonly low: number;
  readonly high: number;
  readonly plan: number;
}
