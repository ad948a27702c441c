/** A cell without an error. */
export type ArgumentValue = number | string | boolean;

/** A value as a function computes with it: what Excel's data types wrap is taken out, every kind of blank is "". */
export type PlainCell = ArgumentValue | CustomFunctions.Error;

/**
 * Takes a cell out of its wrapping. A blank is 0 (a number like any other), "" or null, by platform: null, undefined
 * and "" become "". An error, also as Excel's data type, becomes a CustomFunctions.Error. Any other object counts as
 * blank: Excel has passed its invocation object where an optional parameter was left out.
 */
export function plain(cell: unknown): PlainCell {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") return cell;
  if (typeof cell !== "object" || cell === null) return "";
  if (cell instanceof CustomFunctions.Error) return cell;
  const wrapped = cell as { readonly type?: unknown; readonly basicType?: unknown; readonly basicValue?: unknown };
  if (wrapped.type === "Error" || wrapped.basicType === "Error") {
    return new CustomFunctions.Error(wrapped.basicValue as CustomFunctions.ErrorCode);
  }
  return "basicValue" in wrapped ? plain(wrapped.basicValue) : "";
}

/** True for an error of the sheet, which a function hands on. */
export function isError(cell: unknown): cell is CustomFunctions.Error {
  return cell instanceof CustomFunctions.Error;
}

/** True for a single object that carries no cell: the invocation object. */
export function isInvocation(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof CustomFunctions.Error) &&
    !("basicValue" in value)
  );
}

/** Blank, or the 0 that Excel passes for it. */
export function isBlank(value: PlainCell): boolean {
  return value === "" || value === 0 || (typeof value === "string" && value.trim() === "");
}
