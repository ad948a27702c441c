import type { Answer, Answered } from "../../workbook/casting/answer";
import type { ClassChange } from "../../workbook/casting/classChanges";
import type { ClassesPut } from "../../workbook/casting/putClasses";
import type { CriteriaChange } from "../../workbook/casting/changeCriteria";
import type { CriteriaProposal } from "../../workbook/casting/proposeCriteria";
import type { WorkshopProgress } from "../../workbook/casting/workshop";
import type { Finding } from "../../workbook/excel/finding";
import type { Look } from "../../workbook/look/look";
import type { JobOptions, Written } from "../../workbook/excel/written";
import type { CastingSnapshot } from "../../method/casting/snapshot";
import type { Criterion } from "../../method/casting/criteria";

/** The part of src/workbook that reads and writes for the casting, as the pane uses it. */
export interface CastingPort {
  proposeCriteria(look: Look, options: JobOptions): Promise<CriteriaProposal>;
  acceptCriteria(look: Look, criteria: readonly Criterion[], options: JobOptions): Promise<unknown>;
  useExampleSet(
    look: Look,
    set: "trade" | "financialServices",
    options: JobOptions & { readonly addColumns: boolean },
  ): Promise<unknown>;
  changeCriteria(look: Look, change: CriteriaChange, options: JobOptions): Promise<unknown>;
  addChoice(look: Look, finding: Finding, options: JobOptions, points?: number): Promise<unknown>;
  answer(look: Look, given: Answer, options: JobOptions): Promise<Answered>;
  undoAnswer(answered: Answered, options: JobOptions): Promise<void>;
  rememberWorkshop(progress: WorkshopProgress): Promise<unknown>;
  workshopProgress(): Promise<WorkshopProgress | null>;
  putClasses(look: Look, changes: readonly ClassChange[], options: JobOptions): Promise<ClassesPut>;
  undoPutClasses(put: ClassesPut, options: JobOptions): Promise<void>;
  keepSnapshot(look: Look, asOf: number, options: JobOptions): Promise<Written>;
  snapshots(options: JobOptions): Promise<readonly CastingSnapshot[]>;
}
