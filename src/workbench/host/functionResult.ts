import type { CellValue, FunctionResult } from "../model/workbook";

/**
 * What a custom-function runtime reports of one call, ours and Microsoft's alike: the value that was returned, or the
 * number of an error and its text.
 */
export interface Outcome {
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Numbers of errors on the wire. 2 and 3 are an ordinary Error that was thrown or rejected, 9 and 10 no such function. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** The number of an error code of CustomFunctions.ErrorCode; what cannot be returned becomes #VALUE!. */
export function errorNumber(code: string): number {
  const found = Object.entries(ERRORS).find(([number, error]) => error === code && Number(number) < 9);
  return found ? Number(found[0]) : 7;
}

/** What the cell shows for an outcome: Excel keeps the text of an error only with #VALUE! and #N/A. */
export function resultOf(outcome: Outcome): FunctionResult {
  if (!outcome.ok) {
    const number = outcome.errorCode ?? 0;
    if (number === 0 && outcome.value === "NaN") return { error: "#NUM!" };
    const error = ERRORS[number] ?? "#VALUE!";
    const text = outcome.value;
    const keepsText = (number === 7 || number === 1) && typeof text === "string" && text !== "";
    return keepsText ? { error, message: text } : { error };
  }
  const { value } = outcome;
  if (!Array.isArray(value)) return cell(value);
  const rows = value as unknown[];
  if (rows.length === 0) return { error: "#CALC!" };
  if (!Array.isArray(rows[0])) return { error: "#VALUE!" };
  const matrix = rows as unknown[][];
  const width = matrix[0]?.length ?? 0;
  if (width === 0) return { error: "#CALC!" };
  const result: CellValue[][] = new Array<CellValue[]>(matrix.length);
  for (let r = 0; r < matrix.length; r++) {
    const row = matrix[r];
    if (!Array.isArray(row) || row.length !== width) return { error: "#VALUE!" };
    const cells = new Array<CellValue>(width);
    for (let c = 0; c < width; c++) cells[c] = cell(row[c]);
    result[r] = cells;
  }
  return result;
}

/** One value as it arrives after JSON: null, undefined, NaN and Infinity show 0. */
function cell(value: unknown): CellValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : 0;
    case "object":
      return value === null ? 0 : typed(value);
    default:
      return 0;
  }
}

function typed(value: object): CellValue {
  if (value instanceof Date) return value.toJSON() ?? "";
  const given = value as Record<string, unknown>;
  const json = typeof given.toJSON === "function" ? (given.toJSON as () => unknown)() : given;
  const data = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  // Both runtimes describe an error by its code; Microsoft's wraps it in a data type with the code as basicValue.
  const code =
    data.code ??
    (data.type === "Error" || data.type === "CustomFunctionError" ? (data.basicValue ?? data.primitive) : undefined);
  if (typeof code === "string" && code.startsWith("#")) {
    const keepsText =
      (code === "#VALUE!" || code === "#N/A") && typeof data.message === "string" && data.message !== "";
    return keepsText ? { error: code, message: data.message as string } : { error: code };
  }
  const basic = data.basicValue ?? data.primitive;
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : { error: "#VALUE!" };
}
