import type { CallLogCounts } from "../../method/plan/callLog";
import type { PlanFault } from "../../method/plan/inputs";
import type { SurvivalStep } from "../../method/plan/kaplanMeier";
import type { CalibratedInput, PlanPrior } from "../rules/furtherRules";
import type { PlanRules } from "../rules/rules";

export type { CalibratedInput } from "../rules/furtherRules";

/** The plan measured from the workbook's own contacts (docs/method.md, Calibration). */
export interface Calibration {
  /** Contacts after it do not count; what has not happened by then is cut off there. */
  readonly asOf: number;
  /** The plan counts as so many cases (SKM_PlanCosts). */
  readonly priorStrength: number;
  /** With fewer cases nothing is measured (SKM_PlanCosts). */
  readonly leastCases: number;
  readonly log: CallLogCounts;
  /** Rates, delay and contribution first, then the curve by month. */
  readonly rows: readonly CalibrationRow[];
  /** Appointments until their order: Kaplan-Meier with Greenwood's errors. */
  readonly orders: readonly SurvivalStep[];
  /** Follow-ups until their call. */
  readonly followUps: readonly SurvivalStep[];
  /** What stands in the way, worst first; [] when every row is measured. */
  readonly problems: readonly CalibrationProblem[];
  /** What is wrong with the plan with all rows accepted; [] when it can be computed. */
  readonly blendedFaults: readonly PlanFault[];
}

export type CalibrationProblem =
  /** No contacts or no customers table. */
  | "noContacts"
  /** The contacts table has no column for the outcome. */
  | "noOutcomes"
  /** No call by phone with an outcome up to the as-of day. */
  | "noCalls"
  | "noAppointments"
  /** Appointments, but no order in the log at all. */
  | "noOrders"
  /** Orders, but none follows on an appointment: every appointment is cut off. */
  | "allCensored"
  /** All blended values together do not make a plan, such as rates above 100 % or a negative contribution. */
  | "blendedUnusable";

export interface CalibrationRow {
  readonly input: CalibratedInput;
  readonly unit: "rate" | "months" | "money";
  /** Cases behind the measurement. */
  readonly n: number;
  /** Cases that succeeded: appointments, follow-ups, orders by that month; null for months and money. */
  readonly successes: number | null;
  readonly plan: number;
  /** What the plan said before contacts were blended into it; the plan's value where none were. */
  readonly prior: number;
  /** The blended value that the plan holds; null: the plan's value is nobody's blend. */
  readonly accepted: PlanPrior | null;
  /** Null: not measured; `missing` says why. */
  readonly measured: Measured | null;
  /** Too few cases; half of the follow-ups wait still; nobody was observed so long; no order in the log; none that follows on an appointment. */
  readonly missing: "tooFew" | "notKnownYet" | "notObserved" | "noOrders" | "allCensored" | null;
  /** Prior and measurement together; the plan alone without one. As it would be taken into the plan. */
  readonly blended: number;
  /** To accept it would change nothing. */
  readonly isInPlan: boolean;
  /** What would be wrong with the plan with this row alone accepted; [] when it can be. */
  readonly faults: readonly PlanFault[];
  /** Rows of the contacts table (from 0) behind the row: calls, follow-ups, appointments or orders. */
  readonly records: readonly number[];
}

export interface Measured {
  readonly value: number;
  /** 95 %: Wilson for rates, Greenwood for the curve, the mean's normal interval for money. NaN: not known. */
  readonly low: number;
  readonly high: number;
  /** Standard error of a mean; null for the others. */
  readonly error: number | null;
}

/** The plan with some blended values in it, and what it said before: `changeRules` writes both at once. */
export interface AcceptedCalibration {
  readonly change: { readonly plan: PlanRules; readonly planPriors: readonly PlanPrior[] };
  /** Not empty: the plan could not be computed, and the change is not to be written. */
  readonly faults: readonly PlanFault[];
}
