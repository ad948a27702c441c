import type { PlanFlow } from "../../method/plan/planFlow";
import type { Language } from "../../text/text";
import type { DateSystem } from "../excel/dateSystem";
import type { AreaFormat, Block } from "../excel/layout";
import type { ModelInput, ModelPlaces } from "./modelPlaces";
import type { PlanCase } from "./planBook";
import type { PlanTerms } from "./planCase";

/** How the formulas of a live model sheet name what stands on the rules sheet. */
export interface PlanReferences {
  /** The cell of an input; undefined where the workbook has none. */
  readonly input: (name: ModelInput) => string | undefined;
  /** The two columns of the conversion curve. */
  readonly curve: string;
  /** The column of the holidays. */
  readonly holidays: string;
  readonly rulesSheet: string;
  /** What the cell of the reading shows now; undefined where there is none. */
  readonly readingShown: string | undefined;
}

/** What every part of the model sheet is made from. */
export interface ModelSheet {
  readonly language: Language;
  readonly plan: PlanCase;
  readonly flow: PlanFlow;
  readonly terms: PlanTerms;
  readonly dateSystem: DateSystem;
  readonly at: ModelPlaces;
  /** Null: fixed values throughout. */
  readonly live: PlanReferences | null;
}

/** A part of the sheet. */
export interface ModelPart {
  readonly blocks: readonly Block[];
  readonly formats: readonly AreaFormat[];
}

export const centFormat = "#,##0.00";
export const countFormat = "#,##0.0#";
