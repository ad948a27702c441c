import type { Finding } from "../excel/finding";
import type { FurtherRules } from "./furtherRules";

/** The rules and inputs as the tables on the "SKM rules" sheet hold them, or the method's examples where there is none. */
export interface Rules extends FurtherRules {
  /** False: nothing stands in the workbook yet, these are the examples. */
  readonly inWorkbook: boolean;
  readonly sheet: string | null;
  readonly potentialBands: readonly RuleBand[];
  readonly penetrationBands: readonly RuleBand[];
  /** Which preset the potential bands equal; null when they were edited. */
  readonly preset: "wideB" | "wideA" | "literal" | null;
  /** Strategic thrust by segment ("A1"). */
  readonly thrusts: Readonly<Record<string, string>>;
  readonly frequencies: readonly ClassFrequency[];
  /** Serial (1900 system); null: blank, the caller's today is used. */
  readonly asOf: number | null;
  readonly soonDays: number;
  readonly holidays: readonly number[];
  readonly plan: PlanRules;
  /**
   * Cells of the rule tables that cannot be used, `values.rule` naming the table. No example stands in for them: the
   * jobs that need the table refuse to write. A number that cannot be used is NaN above.
   */
  readonly faults?: readonly Finding[];
}

export interface RuleBand {
  readonly label: string;
  readonly over: number | null;
  readonly upTo: number | null;
}

export interface ClassFrequency {
  readonly class: string;
  readonly contactsPerYear: number;
  readonly weight: number;
}

export interface PlanRules {
  readonly advisers: number;
  readonly daysPerYear: number;
  readonly callsPerDay: number;
  readonly contributionPerOrder: number;
  readonly immediateRate: number;
  readonly followUpRate: number;
  readonly followUpSuccessRate: number;
  readonly followUpMonths: number;
  /** Month and cumulative rate. */
  readonly conversionCurve: readonly (readonly [number, number])[];
  readonly years: number;
}

/** What the pane may change on the rules sheet; the sheet is made when it is missing. */
export type RulesChange = Partial<
  Pick<
    Rules,
    | "potentialBands"
    | "penetrationBands"
    | "thrusts"
    | "frequencies"
    | "asOf"
    | "soonDays"
    | "holidays"
    | "plan"
    | keyof FurtherRules
  >
>;
