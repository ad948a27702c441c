/** What the page of the intake needs of the workbook, in one piece: it is loaded when the page opens. */
import { settle, type SettleOptions, type Settled } from "../../intake/settle";
import type { IntakeBook } from "../../intake/sheet";
import { inSlices } from "../excel/inSlices";
import type { JobOptions } from "../excel/written";

export { readRemembered } from "./answersBook";
export { intakeRuns } from "./intakeRecord";
export { readBook } from "./readBook";
export { readListFile } from "./readListFile";
export { selectedBlock } from "./selectedBlock";

/** Understands a book with answers, in slices: the pane draws and may cancel in between. */
export function settleInSlices(book: IntakeBook, options: SettleOptions, job: JobOptions): Promise<Settled> {
  return inSlices(settle(book, options), job);
}
