import type { checkedExcel } from "../../workbook/acceptance/checkedExcel";
import type { checkExcel } from "../../workbook/acceptance/checkExcel";
import type { Language } from "../../text/text";
import type { CalculatedAgain } from "../../workbook/excel/calculateAgain";
import type { fixedCopy } from "../../workbook/exports/fixedCopy";
import type { CellPlace } from "../../workbook/excel/finding";
import type { SheetJob } from "../../workbook/excel/sheetMarks";
import type { Mapping } from "../../workbook/excel/source";
import type { WatchedCells } from "../../workbook/excel/watchedCells";
import type { JobOptions } from "../../workbook/excel/written";
import type { Look } from "../../workbook/look/look";
import type { LookPart } from "../../workbook/look/lookParts";
import type { Reads } from "../../workbook/look/sheetRecord";
import type { writeSheets } from "../../workbook/reading/sheetRecords";
import type { RulesChange } from "../../workbook/rules/rules";
import type { Explanation } from "../../workbook/sentences/explainError";
import type { FigureExplanation } from "../../workbook/trace/figureExplanation";
import type { CampaignPort } from "./campaignPort";
import type { CastingPort } from "./castingPort";
import type { ContactPort } from "./contactPort";
import type { ExportPort } from "./exportPort";
import type { IntakePort } from "./intakePort";
import type { PartyPort } from "./partyPort";
import type { PlanningPort } from "./planningPort";

/**
 * The part of src/workbook that changes or reads the workbook, as the pane uses it. Everything asynchronous stands here
 * and nothing else does, so that a test can drive the session with a workbook of its own.
 */
export interface WorkbookPort {
  lookAt(options: JobOptions & { readonly before?: Look | null }): Promise<Look>;
  /** Resolves with false where the document takes no settings: the choice then holds for this sitting. */
  rememberMapping(mapping: Mapping): Promise<unknown>;
  /** Writes the sheets of a record, the job's own first. */
  writeSheets: typeof writeSheets;
  /** By job what changed since its sheet was written, as the sheets say themselves. */
  olderSheets(look: Look): Promise<Readonly<Partial<Record<SheetJob, readonly LookPart[]>>>>;
  /** What stands fixed on the sheet of a job; null where its formulas follow everything. */
  fixedReads(job: SheetJob, live: boolean): Promise<Reads | null>;
  changeRules(look: Look, change: RulesChange, options: JobOptions): Promise<unknown>;
  /** @param asOf serial of the 1900 system: the day that the sample's dates are laid out for */
  loadSample(options: JobOptions & { readonly asOf: number }): Promise<unknown>;
  readonly castings: CastingPort;
  readonly contacts: ContactPort;
  readonly parties: PartyPort;
  readonly campaigns: CampaignPort;
  readonly exports: ExportPort;
  readonly planning: PlanningPort;
  readonly intakes: IntakePort;
  /** A copy for people without the add-in; see src/workbook/exports/fixedCopy. */
  fixedCopy: typeof fixedCopy;
  calculateAgain(options: JobOptions): Promise<CalculatedAgain>;
  goTo(place: CellPlace): Promise<void>;
  /** null where the selected cell is no figure on a sheet of ours. */
  explainSelection(look: Look, options: { readonly language: Language }): Promise<FigureExplanation | null>;
  /** Calls back after the user selected another cell; resolves with the function that ends it. */
  watchSelection(callback: () => void): Promise<() => unknown>;
  /**
   * Calls back after a person or a co-author changed what the last look rests on; resolves with the function that ends it.
   * @param watched the cells of that look; null: every cell that may be a source
   */
  watchSources(callback: () => void, watched: () => WatchedCells | null): Promise<() => unknown>;
  explainError(language: Language, error: unknown): Explanation;
  /** Takes the steps of the check of this Excel; see src/workbook/acceptance. */
  checkExcel: typeof checkExcel;
  checkedExcel: typeof checkedExcel;
}
