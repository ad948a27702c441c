import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isoDate } from "../method/calendar/serial";
import { finished } from "../method/steps";
import { settle, type Settled } from "../intake/settle";
import type { Answers } from "../intake/question";
import type { IntakeBook } from "../intake/sheet";
import { askedQuestions } from "../intake/questions";
import { sayCountInTerminal, sayInTerminal } from "../text/headless/headlessText";
import type { Language } from "../text/text";
import { readBook } from "../workbook/intake/readBook";
import { readCsv } from "../workbook/intake/readCsv";
import { takeOver } from "../workbook/intake/takeOver";
import { intakeRuns } from "../workbook/intake/intakeRecord";
import { undoIntake } from "../workbook/intake/undoIntake";
import { explainError } from "../workbook/sentences/explainError";
import { openAddIn } from "./addIn";
import type { IntakeCommand } from "./commandLine";
import { answersOf } from "./intakeAnswers";
import { intakeJson, type IntakeJson } from "./intakeJson";
import { noteSentences } from "./noteSentences";
import { isSameFile, save } from "./outputFile";
import { today } from "../taskpane/frame/calendarDay";
import { UsageError } from "./usageError";

export interface IntakeResult {
  readonly json: IntakeJson;
  /** For standard error: what was made and changed, what is open. */
  readonly sentences: readonly string[];
}

/** What a taking over needs of a command. */
type Taking = Pick<IntakeCommand, "input" | "language" | "answers" | "how">;

export function isCsvFile(file: string): boolean {
  return /\.(csv|txt|tsv)$/i.test(file);
}

/**
 * Understands a list without a window and says what it understood; with an output file takes it over as the page of
 * the pane does. The input is never changed.
 * @throws UsageError, or an Error with a sentence in the language
 */
export async function intake(command: IntakeCommand): Promise<IntakeResult> {
  const { input, output, language } = command;
  const asOf = command.asOf ?? today();
  if (output !== null && (await isSameFile(input, output))) throw new UsageError("headless.sameFile");
  const workbench = await openAddIn(isCsvFile(input) ? null : input, language);
  try {
    const undone = command.undo ? await undoFile(command, asOf) : undefined;
    const book = await bookOf(input, language);
    const { understood } = finished(settle(book, { asOf, answers: {} }));
    const json = intakeJson(book, understood, language);
    if (output === null) return { json, sentences: [] };
    const sentences = undone ?? (await takeOverFile(command, asOf)).sentences;
    const { bytes, notes } = await workbench.save();
    await save(output, bytes);
    return {
      json,
      sentences: [
        ...sentences,
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

/** Undoes the last taking over of the workbook that is open. */
async function undoFile({ input, language }: IntakeCommand, asOf: number): Promise<string[]> {
  const [last] = await intakeRuns();
  if (!last) throw new UsageError("headless.undoNothing", { file: input });
  const { restored, edited, kept } = await undoIntake(last.run, { language, asOf });
  const places = [...edited.map(({ sheet, cell }) => `${sheet}!${cell}`), ...kept].join(", ");
  return [
    sayCountInTerminal(language, "headless.undone", restored),
    ...(places === "" ? [] : [sayInTerminal(language, "headless.undoKept", { places })]),
  ];
}

/** Takes the lists of a file over into the workbook that is open, with the answers of the command. */
export async function takeOverFile(
  command: Taking,
  asOf: number,
): Promise<Settled & { readonly sentences: readonly string[] }> {
  const { input, language, how } = command;
  const book = await bookOf(input, language);
  const first = finished(settle(book, { asOf, answers: {} }));
  const answers = command.answers === null ? {} : await readAnswers(command.answers, first);
  const settled = finished(settle(book, { asOf, answers }));
  const { understood, changes } = settled;
  // A file of values has no cells of its own in the workbook.
  const taken = await takeOver(book, understood, changes, {
    how: book.source === "csv" ? "clean" : how,
    language,
    asOf,
    run: isoDate(asOf) ?? "",
  });
  const open = askedQuestions(understood.questions).filter(({ id }) => answers[id] === undefined).length;
  return {
    ...settled,
    sentences: [
      ...taken.sheets.map((sheet, at) =>
        sayInTerminal(language, "headless.written", { sheet, rows: changes.clean[at]?.rows.length ?? 0 }),
      ),
      ...(taken.changed > 0 ? [sayCountInTerminal(language, "headless.cellsChanged", taken.changed)] : []),
      ...(open > 0 ? [sayCountInTerminal(language, "headless.questionsOpen", open)] : []),
    ],
  };
}

async function readAnswers(file: string, { understood }: Settled): Promise<Answers> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UsageError("headless.fileMissing", { file });
  }
  try {
    return answersOf(JSON.parse(text) as unknown, understood);
  } catch {
    throw new UsageError("headless.answersUnreadable", { file });
  }
}

async function bookOf(file: string, language: Language): Promise<IntakeBook> {
  if (!isCsvFile(file)) return (await readBook({ language })).book;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    throw new UsageError("headless.fileMissing", { file });
  }
  return readCsv(bytes, basename(file).replace(/\.[^.]*$/, ""), language);
}
