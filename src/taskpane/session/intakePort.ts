import type { Changes } from "../../intake/changes";
import type { RememberedAnswers } from "../../intake/remembered";
import type { Settled, SettleOptions } from "../../intake/settle";
import type { CellBlock, IntakeBook } from "../../intake/sheet";
import type { Understanding } from "../../intake/understand";
import type { Language } from "../../text/text";
import type { JobOptions } from "../../workbook/excel/written";
import type { IntakeRun } from "../../workbook/intake/intakeRecord";
import type { BookRead, ReadBookOptions } from "../../workbook/intake/readBook";
import type { TakenOver, TakeOverOptions } from "../../workbook/intake/takeOver";
import type { TableUpdate } from "../../workbook/intake/updateTables";
import type { IntakeUndone } from "../../workbook/intake/undoIntake";
import { laterPort } from "./laterPort";

/** The part of src/workbook that takes lists over, as the pane uses it. */
export interface IntakePort {
  readBook(options: ReadBookOptions): Promise<Pick<BookRead, "book">>;
  readFile(bytes: Uint8Array, name: string, language: Language): Promise<IntakeBook>;
  selectedBlock(): Promise<{ readonly sheet: string; readonly block: CellBlock } | null>;
  settle(book: IntakeBook, options: SettleOptions, job: JobOptions): Promise<Settled>;
  takeOver(book: IntakeBook, understood: Understanding, changes: Changes, options: TakeOverOptions): Promise<TakenOver>;
  /** What the list would change in the clean tables that it was made into before. */
  updates(book: IntakeBook, changes: Changes, language: Language): Promise<readonly TableUpdate[]>;
  update(
    updates: readonly TableUpdate[],
    options: Omit<TakeOverOptions, "how">,
  ): Promise<Omit<TakenOver, "mapping"> & { readonly added: number }>;
  /** Answers that the workbook keeps for lists of the same headers. */
  remembered(): Promise<RememberedAnswers>;
  rememberAnswers(answers: RememberedAnswers, language: Language): Promise<void>;
  runs(): Promise<readonly IntakeRun[]>;
  undo(run: string, options: JobOptions & { readonly asOf: number }): Promise<IntakeUndone>;
}

const acts = () => import(/* webpackChunkName: "intakeActs" */ "../../workbook/intake/intakeActs");

/** The intake of the open workbook. Loaded when the page opens: the word lists are long, and most sittings do without. */
export const intakes: IntakePort = laterPort<IntakePort>(async () => {
  const room = await import(/* webpackChunkName: "intake" */ "../../workbook/intake/intakeRoom");
  const { readBook, readListFile, selectedBlock, settleInSlices, intakeRuns, readRemembered } = room;
  return {
    readBook,
    readFile: readListFile,
    selectedBlock,
    settle: settleInSlices,
    runs: intakeRuns,
    remembered: readRemembered,
    takeOver: async (...given) => (await acts()).takeOver(...given),
    undo: async (...given) => (await acts()).undoIntake(...given),
    updates: async (...given) => (await acts()).updatesOf(...given),
    update: async (...given) => (await acts()).updateTables(...given),
    rememberAnswers: async (...given) => (await acts()).rememberAnswers(...given),
  };
});
