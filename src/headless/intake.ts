import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { finished } from "../method/steps";
import type { IntakeBook } from "../intake/sheet";
import { understand, type Understanding } from "../intake/understand";
import { readBook } from "../workbook/intake/readBook";
import { readCsv } from "../workbook/intake/readCsv";
import { openAddIn } from "./addIn";
import type { IntakeCommand } from "./commandLine";
import { intakeJson, type IntakeJson } from "./intakeJson";
import { today } from "./today";
import { UsageError } from "./usageError";

export interface IntakeResult {
  readonly json: IntakeJson;
  readonly sentences: readonly string[];
}

/**
 * Understands a list without a window and says what it understood; with an output file takes it over as the page of
 * the pane does. The input is never changed.
 * @throws UsageError, or an Error with a sentence in the language
 */
export async function intake(command: IntakeCommand): Promise<IntakeResult> {
  const asOf = command.asOf ?? today();
  const { book, understood } = await understoodFile(command, asOf);
  return { json: intakeJson(book, understood, command.language), sentences: [] };
}

async function understoodFile(
  { input, language }: IntakeCommand,
  asOf: number,
): Promise<{ book: IntakeBook; understood: Understanding }> {
  const book = /\.(csv|txt|tsv)$/i.test(input) ? await csvBook(input, language) : await workbookOf(input, language);
  return { book, understood: finished(understand(book, { asOf })) };
}

async function csvBook(file: string, language: IntakeCommand["language"]): Promise<IntakeBook> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    throw new UsageError("headless.fileMissing", { file });
  }
  return readCsv(bytes, basename(file).replace(/\.[^.]*$/, ""), language);
}

async function workbookOf(file: string, language: IntakeCommand["language"]): Promise<IntakeBook> {
  await openAddIn(file, language);
  return (await readBook({ language })).book;
}
