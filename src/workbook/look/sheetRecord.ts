import type { ContactField } from "../../method/tables/contacts";
import type { CustomerField } from "../../method/tables/customers";
import type { WriteState } from "../excel/excel";
import type { SheetLayout } from "../excel/layout";
import type { SheetTarget } from "../excel/ownership";
import type { FurtherTable, Register } from "../excel/ownTables";
import type { SheetJob } from "../excel/sheetMarks";
import type { Survey } from "../excel/survey";
import type { Remark, WriteOptions } from "../excel/written";
import type { EnsuredRules } from "../rules/ensureRules";
import type { Rules } from "../rules/rules";
import type { Look } from "./look";

/** A rule that a sheet can be made of; where the rules stand is none. */
export type RulePart = Exclude<keyof Rules, "inWorkbook" | "sheet" | "preset" | "faults">;

/** What a sheet is made of: the parts of a look whose change makes it older than the workbook. */
export interface Reads {
  readonly customers?: readonly CustomerField[] | "all";
  readonly contacts?: readonly ContactField[] | "all";
  /** The table of persons, whole. */
  readonly persons?: true;
  readonly rules?: readonly RulePart[];
  readonly registers?: readonly Register[];
  /** Criteria, thresholds, overrides and the customers' cells that they rate. */
  readonly casting?: true;
}

/** What is there when a sheet is computed and laid out. */
export interface JobAt<Choice> {
  readonly context: Excel.RequestContext;
  readonly survey: Survey;
  /** As it was read, with the rules as they are in the workbook now. */
  readonly look: Look;
  /** Whole serial of the 1900 system. */
  readonly asOf: number;
  readonly choice: Choice;
  readonly options: WriteOptions;
  readonly state: WriteState;
}

/** One sheet, ready to be written. */
export interface SheetPage {
  readonly job: SheetJob;
  readonly layout: SheetLayout;
  readonly isLive: boolean;
  readonly remarks?: readonly Remark[];
}

/**
 * A sheet that the add-in writes, and all that anybody needs to know of it; `writeJob` is the loop over it. Some jobs write
 * several sheets that belong together.
 */
export interface SheetRecord<Choice = object, Result = unknown> {
  readonly job: SheetJob;
  /** All sheets that it writes, the job's own first. */
  readonly jobs: readonly SheetJob[];
  /** Columns of the customers table without which it is not written; absent: it needs no customers. */
  readonly customers?: readonly ("customerId" | "potential" | "revenue")[];
  /** Columns of the contacts table without which it is not written; absent: it goes without contacts. */
  readonly contacts?: readonly "date"[];
  readonly reads: Reads;
  /** What is not followed by the formulas of a live sheet; absent: everything is. */
  readonly fixedReads?: Reads;
  /** Tables of rules that are made when they are missing, beside the first ones; absent: it makes none. */
  tables?(live: boolean): readonly FurtherTable[];
  /** What new tables hold; the method's examples where left out. */
  newRules?(at: JobAt<Choice>): Rules;
  /** What it shows where nobody chose; null: nothing to show. */
  usual(look: Look, asOf: number): Choice | null;
  /** @throws WorkbookError for what stops the job; nothing has been written then */
  result(at: JobAt<Choice>): Result | Promise<Result>;
  /** A last look at the sheet from last time before it is written over. */
  beforeWriting?(at: JobAt<Choice>, target: SheetTarget): Promise<void>;
  /** Makes the tables in its own way. */
  ensure?(at: JobAt<Choice>, result: Result): Promise<EnsuredRules & { readonly survey: Survey }>;
  pages(
    at: JobAt<Choice>,
    result: Result,
    ensured: EnsuredRules & { readonly survey: Survey },
    targets: ReadonlyMap<SheetJob, SheetTarget>,
  ): readonly SheetPage[] | Promise<readonly SheetPage[]>;
}

/** Keeps the types of choice and result together; a job with one sheet names it once. */
export function sheetRecord<Choice, Result>(
  record: Omit<SheetRecord<Choice, Result>, "jobs"> & { readonly jobs?: readonly SheetJob[] },
): SheetRecord<Choice, Result> {
  return { jobs: [record.job], ...record };
}
