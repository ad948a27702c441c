import type { CostFault, PlanCosts } from "../../method/plan/costs";
import type { PlanFault } from "../../method/plan/inputs";
import type { PlanReading } from "../../method/plan/readings";
import type { PlanRemark } from "../../method/plan/remarks";
import type { ScenarioInput, ScenarioLayer } from "../../method/plan/scenarios";
import type { SealChange, SealState } from "../../method/plan/seal";
import type { PlanSummary } from "../../method/plan/summary";
import type { PlanPeriod } from "./plan";
import type { PlanRules } from "../rules/rules";

export type { SelfTestRow } from "../../method/plan/selfTest";
export { signedLayer } from "../../method/plan/seal";
export { selfTest } from "../../method/plan/selfTest";

/** The plan with all that a controller asks of it: other readings, scenarios, costs, what has happened since. */
export interface PlanBook {
  readonly reading: PlanReading;
  /** First day of the plan's first month (serial, 1900 system); null while none is entered. */
  readonly start: number | null;
  /** Null while no cost is entered. */
  readonly costs: PlanCosts | null;
  /** The plan in the workbook by its reading; null with faults. */
  readonly base: PlanCase | null;
  readonly scenarios: readonly ScenarioCase[];
  /** What each reading gives for the base; empty with faults. */
  readonly readings: readonly ReadingCase[];
  /** Null without a start or without contacts that have outcomes. */
  readonly actuals: PlanActuals | null;
  readonly remarks: readonly PlanRemark[];
  /** Of the base. */
  readonly faults: readonly (PlanFault | CostFault)[];
}

/** One period with follow-up calls and costs. */
export interface PlanLine extends PlanPeriod {
  readonly followUpCalls: number;
  /** 0 while no cost is entered (`PlanBook.costs`). */
  readonly cost: number;
  readonly afterCost: number;
  /** Contribution after cost for each 1 of cost; null without costs. */
  readonly returnOnCalls: number | null;
}

export interface PlanCase {
  readonly plan: PlanRules;
  readonly costs: PlanCosts;
  readonly years: readonly PlanLine[];
  readonly months: readonly PlanLine[];
  /** All years together; `period` is their number. */
  readonly total: PlanLine;
  readonly summary: PlanSummary;
}

/** A value of a scenario beside the base's; `base` is null for a cost that is not entered and a month that the base's curve does not have. */
export interface ScenarioChange {
  readonly input: ScenarioInput;
  readonly base: number | null;
  readonly value: number;
}

export interface Scenario {
  readonly name: string;
  /** Only what differs from the base. */
  readonly layer: ScenarioLayer;
}

export interface ScenarioCase extends Scenario {
  readonly changes: readonly ScenarioChange[];
  /** Null with faults. */
  readonly case: PlanCase | null;
  readonly faults: readonly (PlanFault | CostFault)[];
  /** Contribution against the base: of year 1, and of all years; null with faults. */
  readonly difference: { readonly firstYear: number; readonly total: number } | null;
  /** Null while it is not signed. */
  readonly seal: Seal | null;
}

/** A signature under a scenario. */
export interface Seal {
  readonly by: string;
  /** Serial (1900 system). */
  readonly on: number;
  /** Contribution as signed, of year 1 and of all years; null where the cell was emptied since. */
  readonly firstYear: number | null;
  readonly total: number | null;
  readonly fingerprint: string;
  /** What was changed after the signature: nothing while the seal holds. "figures": the plan now gives others. */
  readonly broken: readonly (SealState["broken"][number] | "figures")[];
  /** Each input that is not as it was signed. */
  readonly changes: readonly SealChange[];
}

export interface ReadingCase {
  readonly reading: PlanReading;
  /** Null when it needs the plan's start and there is none. */
  readonly contribution: readonly number[] | null;
  /** All years together against the reading in force; null as above. */
  readonly difference: number | null;
}

/** What has happened since the plan's start, month by month beside the plan. */
export interface PlanActuals {
  readonly start: number;
  /** Months that lie wholly before the as-of day. */
  readonly fullMonths: number;
  readonly months: readonly ActualMonth[];
  /** Sum of the full months; `month` is their number. */
  readonly total: ActualMonth;
  /** Last day that counts. */
  readonly asOf: number;
}

export interface ActualMonth {
  /** 1 is the plan's first month. */
  readonly month: number;
  /** Serial of its first day. */
  readonly from: number;
  /** False for the month in which the as-of day lies. */
  readonly isFull: boolean;
  /** Active calls that reached somebody. */
  readonly calls: PlanComparison;
  readonly followUpCalls: PlanComparison;
  readonly appointments: PlanComparison;
  readonly orders: PlanComparison;
  readonly contribution: PlanComparison;
}

export interface PlanComparison {
  readonly plan: number;
  readonly actual: number;
  /** Actual less plan. */
  readonly deviation: number;
}
