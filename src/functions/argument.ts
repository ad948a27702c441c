import { sayInCell, type FunctionTextKey } from "../text/functions/functionText";
import { formatNumber } from "../text/numberFormat";
import { isBlank, isError, plain, type ArgumentValue } from "./cell";
import { fail, userLanguage } from "./fail";
import { gridOf, isLeftOut, type Grid } from "./grid";
import type { NumberParameter, TableParameter, WordParameter } from "./parameters";

/** The parameter's name as the user sees it in Excel. */
export function nameOf({ name }: { readonly name: FunctionTextKey }): string {
  return sayInCell(userLanguage(), name);
}

/** The number in a cell of an argument (undefined: it was left out), or the error that says why there is none. */
export function numberIn(cell: unknown, parameter: NumberParameter): number | CustomFunctions.Error {
  if (cell === undefined && parameter.usual !== null) return parameter.usual;
  const value = plain(cell);
  if (isError(value)) return value;
  if (isBlank(value)) return parameter.blank === "zero" ? 0 : blankRefused(parameter);
  // Written as a text, 0 is meant.
  const number = parameter.blank === "refused" && typeof value === "string" && value.trim() === "0" ? 0 : value;
  if (typeof number !== "number") return fail("#VALUE!", "functions.inputNotNumber", { parameter: nameOf(parameter) });
  if (parameter.least !== undefined && !(number >= parameter.least))
    return fail("#VALUE!", "functions.tooSmall", { parameter: nameOf(parameter), least: parameter.least });
  if (parameter.isWhole && !Number.isInteger(number))
    return fail("#VALUE!", "functions.plan.notWhole", { parameter: nameOf(parameter) });
  return number;
}

/**
 * The number of an argument of one value.
 * @throws #VALUE! with a sentence; an error in the cell
 */
export function oneNumber(argument: unknown, parameter: NumberParameter): number {
  return thrown(numberIn(oneCell(argument, parameter), parameter));
}

/** The value that a word in a cell names, in either language (undefined: the argument was left out), or the error. */
export function wordIn<Value extends string>(
  cell: unknown,
  parameter: WordParameter<Value>,
): Value | CustomFunctions.Error {
  if (cell === undefined) return parameter.usual;
  const value = plain(cell);
  if (isError(value)) return value;
  if (isBlank(value))
    return fail("#VALUE!", "functions.blankWord", {
      parameter: nameOf(parameter),
      usual: sayInCell(userLanguage(), parameter.usualWord),
    });
  const found = parameter.values.get(String(value).trim().toLowerCase());
  return found ?? fail("#VALUE!", parameter.unknown, { [parameter.placeholder]: String(value) });
}

/** @throws #VALUE! with a sentence; an error in the cell */
export function oneWord<Value extends string>(argument: unknown, parameter: WordParameter<Value>): Value {
  return thrown(wordIn(oneCell(argument, parameter), parameter));
}

/**
 * The table of an argument, undefined where it was left out.
 * @throws #VALUE! where it is blank throughout
 */
export function tableIn(argument: unknown, parameter: TableParameter): Grid | undefined {
  const grid = gridOf(argument);
  if (isLeftOut(grid)) return undefined;
  if (grid.cells.every((row) => row.every((cell) => isBlank(plain(cell)))))
    throw fail("#VALUE!", "functions.blankTable", { parameter: nameOf(parameter) });
  return grid;
}

/** A cell without an error. @throws the error */
export function thrown<Value extends ArgumentValue>(value: Value | CustomFunctions.Error): Value {
  if (isError(value)) throw value;
  return value;
}

function oneCell(argument: unknown, parameter: { readonly name: FunctionTextKey }): unknown {
  const grid = gridOf(argument);
  if (grid.rows > 1 || grid.columns > 1)
    throw fail("#VALUE!", "functions.singleValue", { parameter: nameOf(parameter) });
  return grid.cells[0]?.[0];
}

function blankRefused(parameter: NumberParameter): CustomFunctions.Error {
  const { usual, isShare } = parameter;
  const shown = formatNumber(userLanguage(), usual ?? 0, isShare ? { style: "percent" } : {});
  const key = parameter.least !== undefined && parameter.least > 0 ? "functions.blankNumber" : "functions.blankOrZero";
  return fail("#VALUE!", key, { parameter: nameOf(parameter), usual: shown });
}
