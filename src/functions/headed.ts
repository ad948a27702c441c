import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { userLanguage } from "./fail";

/** Rows below the names of their columns; what there is none of is a blank cell. */
export function headed(
  columns: readonly FunctionTextKey[],
  rows: readonly (readonly (string | number | undefined | CustomFunctions.Error)[])[],
): unknown[][] {
  const language = userLanguage();
  return [columns.map((column) => sayInCell(language, column)), ...rows.map((row) => row.map((cell) => cell ?? ""))];
}
