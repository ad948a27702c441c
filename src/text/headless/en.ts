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
  "headless.cleanOrInPlace": "--clean, --in-place and --undo exclude each other: choose one.",
  "headless.usage":
    "Usage: skm eval '=FORMULA' [--workbook F.xlsx] [--lang de|en] [--platform web|windows|mac]   or   skm report IN.xlsx OUT.xlsx [--as-of YYYY-MM-DD] [--lang de|en] [--sheets matrix,reminders,...|all] [--fixed] [--json] [--intake [--answers A.json]]   or   skm intake IN.xlsx|IN.csv [OUT.xlsx] [--answers A.json] [--clean|--in-place|--undo] [--as-of YYYY-MM-DD] [--lang de|en] [--json]",
  "headless.sheetUnknown":
    "There is no sheet “{value}” to report. Use all, or of these, separated by commas: {sheets}.",
  "headless.platformUnknown": "The platform {value} is not known. Use web, windows or mac.",
  "headless.optionUnknown": "The option {option} is not known.",
  "headless.optionValue": "The option {option} needs a value.",
  "headless.langUnknown": "--lang takes de or en, not “{value}”.",
  "headless.dayUnknown": "--as-of takes a day such as 2026-03-31, not “{value}”.",
  "headless.formulaWithoutEquals": "A formula starts with =; “{formula}” does not.",
  "headless.formulaUnreadable": "The formula “{formula}” cannot be read. Check brackets, commas and quotes.",
  "headless.fileMissing": "There is no file {file}.",
  "headless.file.notXlsx": "{file} is not a workbook that can be read (.xlsx).",
  "headless.file.xls": "{file} is in the older format .xls. Open it in Excel and save it as an Excel workbook (.xlsx).",
  "headless.file.xlsb":
    "{file} is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).",
  "headless.file.ods":
    "{file} is an OpenDocument spreadsheet (.ods). Open it and save it as an Excel workbook (.xlsx).",
  "headless.file.encrypted":
    "{file} is protected with a password. Open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password) and save it.",
  "headless.file.corrupt": "{file} is damaged{where}. Open it in Excel, which offers to repair it, and save it again.",
  "headless.file.tooLarge":
    "{file} is too large to be read{where}. In Excel, delete the rows and columns behind your data and save it again.",
  "headless.fileUnwritable": "{file} cannot be written: {reason}",
  "headless.sameFile": "The output file is the input file. Name another one: the input is never changed.",
  "headless.written": "{sheet}: {rows} rows written.",
  "headless.saved": "Written: {file}",
  "headless.cellsChanged.one": "Changed 1 cell; “SKM intake” says which.",
  "headless.cellsChanged.other": "Changed {count} cells; “SKM intake” says which.",
  "headless.questionsOpen.one":
    "1 question is open; what hangs on it stays as it is. --json prints it, --answers takes the answer.",
  "headless.questionsOpen.other":
    "{count} questions are open; what hangs on them stays as it is. --json prints them, --answers takes answers.",
  "headless.answersUnreadable": "{file} holds no answers: an object of answers by question, or what --json printed.",
  "headless.undone.one": "1 cell has its former value and format again.",
  "headless.undone.other": "{count} cells have their former values and formats again.",
  "headless.undoKept": "Stays as it is, since it was changed afterwards: {places}.",
  "headless.undoNothing": "{file} holds nothing that was taken over and could be undone.",
} as const;
