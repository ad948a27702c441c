import { say, sayByName, type Language } from "../../text/text";
import type { CellPlace, Finding } from "../excel/finding";
import { findingSentence } from "./findingSentence";
import { planFaultSentence } from "./planSentences";
import { hostCodeOf, WorkbookError } from "../excel/workbookError";
import type { PlanFault } from "../../method/plan/inputs";

/** An error as a person reads it: no codes, in the language of the interface. */
export interface Explanation {
  /** What is wrong, and what of the workbook was changed. */
  readonly what: string;
  /** The sheet and the cell, when there is one. */
  readonly where?: string;
  readonly todo: string;
  readonly place?: CellPlace;
}

/** Every code that Excel's API documents, by the sentence that explains it. */
const hostSentences: Readonly<Record<string, string>> = {
  AccessDenied: "accessDenied",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "apiMissing",
  ApiNotFound: "apiMissing",
  Conflict: "conflict",
  EmptyChartSeries: "invalidArgument",
  FilteredRangeConflict: "filtered",
  FormulaLengthExceedsLimit: "formulaTooLong",
  GeneralException: "general",
  HostRestartNeeded: "restart",
  InactiveWorkbook: "inactive",
  InsertDeleteConflict: "conflict",
  InvalidArgument: "invalidArgument",
  InvalidBinding: "invalidArgument",
  InvalidOperation: "invalidOperation",
  InvalidOperationInCellEditMode: "cellEdit",
  InvalidReference: "gone",
  InvalidRequest: "invalidArgument",
  InvalidRibbonDefinition: "invalidArgument",
  InvalidSelection: "general",
  ItemAlreadyExists: "exists",
  ItemNotFound: "gone",
  MemoryLimitReached: "memory",
  MergedRangeConflict: "merged",
  NonBlankCellOffSheet: "full",
  NotImplemented: "apiMissing",
  OperationCellsExceedLimit: "tooLarge",
  PivotTableRangeConflict: "pivot",
  RangeExceedsLimit: "tooLarge",
  RequestAborted: "aborted",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ServiceNotAvailable: "offline",
  UndoNotSupported: "undo",
  UnsupportedFeature: "apiMissing",
  UnsupportedOperation: "apiMissing",
  UnsupportedSheet: "sheetKind",
};

/** What happened, where, and what to do, for anything that was thrown. */
export function explainError(language: Language, error: unknown): Explanation {
  if (!(error instanceof WorkbookError)) return sentences(language, hostSentences[hostCodeOf(error)] ?? "unknown", {});
  const stem = error.code === "host" ? (hostSentences[error.hostCode] ?? "unknown") : error.code;
  const values = { ...error.values, sheet: error.sheet, ...causes(language, error) };
  const { what, todo } = sentences(language, stem, values);
  const written = say(language, `errors.written.${error.written}`, { sheet: error.sheet });
  const { place } = error;
  const where = place
    ? say(language, "errors.where", { ...place })
    : error.sheet !== ""
      ? say(language, "errors.whereSheet", { sheet: error.sheet })
      : undefined;
  return {
    what: `${what} ${written}`,
    todo,
    ...(where === undefined ? {} : { where }),
    ...(place ? { place } : {}),
  };
}

function sentences(language: Language, stem: string, values: Record<string, string | number>): Explanation {
  const key = (part: "what" | "todo"): string => `errors.${stem}.${part}`;
  return { what: sayByName(language, key("what"), values), todo: sayByName(language, key("todo"), values) };
}

/** Sentences inside the sentence: the finding or the fault that is the reason. */
function causes(language: Language, error: WorkbookError): Record<string, string> {
  const { cause } = error;
  if (error.code === "rulesUnusable" || error.code === "partyUnusable")
    return { finding: findingSentence(language, cause as Finding) };
  if (error.code === "planUnusable" || error.code === "scenarioUnusable")
    return { fault: planFaultSentence(language, cause as PlanFault) };
  if (error.code === "columnMissing") {
    const fields = String(error.values["fields"] ?? "").split(",");
    return { columns: fields.map((field) => sayByName(language, `columns.${field}`)).join(", ") };
  }
  return {};
}
