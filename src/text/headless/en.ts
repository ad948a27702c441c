/** English: what the commands in a terminal say. src/text/sentence.ts says how a sentence is written. */
export const headlessEn = {
  "headless.note.tableWithoutHeader":
    "“{where}” is a table without a header row; it is kept in the file and was not read as a table.",
  "headless.note.macrosNotRun": "The workbook holds macros; they are kept in the file and were not run.",
  "headless.note.externalLink": "“{where}” refers to another workbook; its last values are kept.",
  "headless.note.formulaNotCalculated": "“{where}” uses a function that is not known here; its last value is kept.",
  "headless.note.rulesNotMoved":
    "“{where}” holds validations or conditional formats with formulas whose rows were moved; check these formulas.",
  "headless.cellError.num": "A number is outside the range that is allowed here.",
  "headless.cellError.div": "A division by zero.",
  "headless.cellError.name": "The formula uses a function or a name that is not known.",
  "headless.cellError.ref": "The formula refers to cells that do not exist.",
  "headless.cellError.value": "A value has the wrong type, or the arguments do not fit together.",
  "headless.cellError.na": "The value is not available.",
  "headless.cellError.null": "The ranges have no cell in common.",
  "headless.cellError.spill": "The result has no room: cells to the right or below are not empty.",
  "headless.cellError.calc": "The result has no cell.",
  "headless.cellError.busy": "The value is still being calculated.",
  "headless.usage":
    "Usage: skm eval '=FORMULA' [--workbook F.xlsx] [--lang de|en]   or   skm report IN.xlsx OUT.xlsx [--as-of YYYY-MM-DD] [--lang de|en] [--json]",
  "headless.optionUnknown": "The option {option} is not known.",
  "headless.optionValue": "The option {option} needs a value.",
  "headless.langUnknown": "--lang takes de or en, not “{value}”.",
  "headless.dayUnknown": "--as-of takes a day such as 2026-03-31, not “{value}”.",
  "headless.formulaWithoutEquals": "A formula starts with =; “{formula}” does not.",
  "headless.formulaUnreadable": "The formula “{formula}” cannot be read. Check brackets, commas and quotes.",
  "headless.fileMissing": "There is no file {file}.",
  "headless.fileUnreadable": "{file} is not a workbook that can be read (.xlsx).",
  "headless.fileUnwritable": "{file} cannot be written: {reason}",
  "headless.sameFile": "The output file is the input file. Name another one: the input is never changed.",
  "headless.written": "{sheet}: {rows} rows written.",
  "headless.saved": "Written: {file}",
} as const;
