import { sayInTerminal } from "../text/headless/headlessText";
import { say } from "../text/text";
import { inExcel } from "../workbook/excel/excel";
import { unbindMarks } from "../workbook/excel/sheetMarks";
import { explainError } from "../workbook/sentences/explainError";
import type { WriteOptions } from "../workbook/excel/written";
import { openAddIn } from "./addIn";
import type { ReportCommand } from "./commandLine";
import { isCsvFile, takeOverFile } from "./intake";
import { runJobs } from "./jobs";
import { noteSentences } from "./noteSentences";
import { isSameFile, save } from "./outputFile";
import { recordsOfSheets, usualSheets } from "./reportSheets";
import { reportJson, type ReportJson } from "./reportJson";
import { today } from "../taskpane/frame/calendarDay";
import { UsageError } from "./usageError";

export interface ReportResult {
  readonly json: ReportJson;
  /** For standard error: what was written, what could not be carried over. */
  readonly sentences: readonly string[];
}

/**
 * Writes the sheets of the pane to a workbook without a window and writes a new file with their sheets. The input is
 * never changed.
 * @throws UsageError, or an Error with a sentence in the language
 */
export async function report(command: ReportCommand): Promise<ReportResult> {
  const { input, output, language } = command;
  if (await isSameFile(input, output)) throw new UsageError("headless.sameFile");
  const asOf = command.asOf ?? today();
  const isCsv = command.intake && isCsvFile(input);
  const workbench = await openAddIn(isCsv ? null : input, language);
  const options: WriteOptions = { language, live: !command.fixed };
  try {
    const taken = command.intake
      ? await takeOverFile({ input, language, answers: command.answers ?? null, how: "clean" }, asOf)
      : undefined;
    const { look, written, skipped } = await runJobs(recordsOfSheets(command.sheets ?? usualSheets), asOf, options);
    await inExcel(unbindMarks);
    const { bytes, notes } = await workbench.save();
    await save(output, bytes);
    return {
      json: reportJson(look, asOf, language),
      sentences: [
        ...(taken?.sentences ?? []),
        ...written.map((sheet) =>
          sayInTerminal(language, "headless.written", { sheet: sheet.sheet, rows: sheet.rows }),
        ),
        ...written.flatMap((sheet) => sheet.remarks.map((remark) => say(language, remark.key, remark.values))),
        ...skipped,
        ...noteSentences(notes, language),
        sayInTerminal(language, "headless.saved", { file: output }),
      ],
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { what, where, todo } = explainError(language, error);
    throw new Error(`${what}${where ? ` (${where})` : ""} ${todo}`, { cause: error });
  }
}
