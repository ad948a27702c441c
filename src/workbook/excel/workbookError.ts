import type { TextValues } from "../../text/text";
import type { CellPlace, Finding } from "./finding";

/** What went wrong in words of ours; each has `errors.<code>.what` and `.todo` in src/text. */
export type WorkbookErrorCode =
  | "noCustomers"
  | "noContacts"
  | "customerMissing"
  | "columnMissing"
  | "tableEmpty"
  | "rulesUnusable"
  | "planUnusable"
  | "rangeUnusable"
  | "bandsTooLarge.periods"
  | "bandsTooLarge.calls"
  | "planStartMissing"
  | "scenarioSigned"
  | "scenarioUnknown"
  | "scenarioUnnamed"
  | "scenarioUnusable"
  | "signatureIncomplete"
  | "actualsMissing"
  | "sheetProtected"
  | "sourceChanged"
  | "sourceMoving"
  | "sourceGone"
  | "placeGone"
  | "noRoom"
  | "tableInWay"
  | "nameTaken"
  | "criteriaMissing"
  | "columnsInWay"
  | "castingsUnreadable"
  | "cellChanged"
  | "cellHasFormula"
  | "partySheetMissing"
  | "partyHeadersMissing"
  | "partyDayMissing"
  | "partyOtherDay"
  | "partyUnusable"
  | "partyNotEntered"
  | "partyNothing"
  | "partyNoDay"
  | "campaignExists"
  | "campaignUnusable"
  | "campaignUnknown"
  | "careAnswerUnusable"
  | "contactUnusable"
  | "contactNotLast"
  | "taskGone"
  | "registerColumns"
  | "partMissing"
  | "copyUnavailable"
  | "fileUnreadable"
  | "cancelled"
  | "host";

export interface WorkbookErrorDetails {
  readonly place?: CellPlace | null;
  /** A sheet without a certain cell. */
  readonly sheet?: string;
  readonly values?: TextValues;
  /** What had been written when it happened; the user's own cells never are. */
  readonly written?:
    "nothing" | "rules" | "partly" | "sample" | "answer" | "castings" | "columns" | "contact" | "register";
  /** With "host": the code that Excel gave. */
  readonly hostCode?: string;
  readonly cause?: unknown;
}

/** Every error that leaves src/workbook. `explainError` makes the sentences. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly place: CellPlace | null;
  readonly sheet: string;
  readonly values: TextValues;
  readonly written:
    "nothing" | "rules" | "partly" | "sample" | "answer" | "castings" | "columns" | "contact" | "register";
  readonly hostCode: string;

  constructor(code: WorkbookErrorCode, details: WorkbookErrorDetails = {}) {
    super(details.hostCode ? `${code}: ${details.hostCode}` : code, { cause: details.cause });
    this.name = "WorkbookError";
    this.code = code;
    this.place = details.place ?? null;
    this.sheet = details.sheet ?? details.place?.sheet ?? "";
    this.values = details.values ?? {};
    this.written = details.written ?? "nothing";
    this.hostCode = details.hostCode ?? "";
  }
}

/** Any thrown thing as a WorkbookError, with what had been written until then. */
export function asWorkbookError(error: unknown, written: WorkbookError["written"], sheet = ""): WorkbookError {
  if (error instanceof WorkbookError) {
    return error.written === written
      ? error
      : new WorkbookError(error.code, { ...error, sheet: error.sheet || sheet, written, cause: error });
  }
  return new WorkbookError("host", { hostCode: hostCodeOf(error), sheet, written, cause: error });
}

/** The code of an error of Excel's client library, "" for any other. */
export function hostCodeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

/** Throws when a cell of the rules that the job needs cannot be used. */
export function stopAtFault(faults: readonly Finding[]): void {
  const [fault] = faults;
  if (fault) throw new WorkbookError("rulesUnusable", { place: fault.place, cause: fault });
}
