import type { Changes } from "../../intake/changes";
import type { Settled, SettleOptions } from "../../intake/settle";
import type { Block, IntakeBook } from "../../intake/sheet";
import type { Understanding } from "../../intake/understand";
import type { Language } from "../../text/text";
import type { JobOptions } from "../../workbook/excel/written";
import type { IntakeRun } from "../../workbook/intake/intakeRecord";
import type { BookRead, ReadBookOptions } from "../../workbook/intake/readBook";
import type { TakenOver, TakeOverOptions } from "../../workbook/intake/takeOver";
import type { IntakeUndone } from "../../workbook/intake/undoIntake";

/** The part of src/workbook that takes lists over, as the pane uses it. */
export interface IntakePort {
  readBook(options: ReadBookOptions): Promise<Pick<BookRead, "book">>;
  readCsv(bytes: Uint8Array, name: string, language: Language): Promise<IntakeBook>;
  selectedBlock(): Promise<{ readonly sheet: string; readonly block: Block } | null>;
  settle(book: IntakeBook, options: SettleOptions, job: JobOptions): Promise<Settled>;
  takeOver(book: IntakeBook, understood: Understanding, changes: Changes, options: TakeOverOptions): Promise<TakenOver>;
  runs(): Promise<readonly IntakeRun[]>;
  undo(run: string, options: JobOptions & { readonly asOf: number }): Promise<IntakeUndone>;
}

/** Loaded when the page opens: the word lists are long, and most sittings do without. */
const room = () => import(/* webpackChunkName: "intake" */ "../../workbook/intake/intakeRoom");

/** The intake of the open workbook. */
export const intakes: IntakePort = {
  readBook: async (options) => (await room()).readBook(options),
  readCsv: async (bytes, name, language) => (await room()).readCsv(bytes, name, language),
  selectedBlock: async () => (await room()).selectedBlock(),
  settle: async (book, options, job) => (await room()).settleInSlices(book, options, job),
  takeOver: async (book, understood, changes, options) => (await room()).takeOver(book, understood, changes, options),
  runs: async () => (await room()).intakeRuns(),
  undo: async (run, options) => (await room()).undoIntake(run, options),
};
