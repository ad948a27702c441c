/** Custom functions between the engine (values by column) and the add-in (values by row). */
import { helpers, registries, type EvaluationContext, type FunctionValue, type Position } from "./library";
import { cellError } from "./cell-content";
import { engineFunctionName } from "./engine-formulas";
import type { CallFunction, CellValue, CustomFunctionEntry, FunctionArgument, FunctionResult } from "./workbook";

type Argument = FunctionValue | FunctionValue[][] | undefined;

export class FunctionBridge {
  private entries = new Map<string, CustomFunctionEntry>();
  private call: CallFunction | undefined;
  private busy: Position[] = [];

  /** `addressOf` gives the calling cell as "Sheet1!A1". */
  constructor(private readonly addressOf: (at: Position) => string) {}

  /** Replaces this workbook's functions. */
  register(entries: readonly CustomFunctionEntry[], call: CallFunction): void {
    this.entries = new Map(entries.map((entry) => [entry.name.toUpperCase(), entry]));
    this.call = call;
    for (const entry of entries) announce(entry);
  }

  has(name: string): boolean {
    return this.entries.has(name.toUpperCase());
  }

  /** Cells whose function has not answered yet; each is told once. */
  takeBusy(): Position[] {
    const { busy } = this;
    this.busy = [];
    return busy;
  }

  run(name: string, args: readonly Argument[], at: Position | undefined): FunctionValue | FunctionValue[][] {
    const entry = this.entries.get(name);
    if (!entry || !this.call) return { value: "#NAME?", message: `Unknown function: "${name}"` };
    const { parameters } = entry;
    const repeats = parameters.at(-1)?.repeating ?? false;
    const missing = parameters.some(
      (parameter, index) => !parameter.optional && !parameter.repeating && index >= args.length,
    );
    if (missing || (!repeats && args.length > parameters.length)) {
      return { value: "#VALUE!", message: `${name}: wrong number of arguments` };
    }
    const given: FunctionArgument[] = [];
    for (let index = 0; index < Math.max(parameters.length, args.length); index++) {
      const parameter = parameters[Math.min(index, parameters.length - 1)]!;
      if (index >= args.length && parameter.repeating) break;
      const value = argument(args[index], parameter.matrix);
      if (value === several)
        return { value: "#VALUE!", message: `${name}: "${parameter.name}" takes one value, not several` };
      given.push(value);
    }
    const result = this.call(entry.id, given, at ? this.addressOf(at) : "");
    if (at && !Array.isArray(result) && (result as { error?: string }).error === "#BUSY!") this.busy.push(at);
    return engineResult(result);
  }
}

/** The library's registry is one for the process; which workbook is meant is found from the calling context. */
function announce(entry: CustomFunctionEntry): void {
  const name = entry.name.toUpperCase();
  registries.functionRegistry.replace(engineFunctionName(name), {
    description: entry.description,
    args: entry.parameters.map((parameter) =>
      helpers.arg(
        `${parameter.name.replace(/[()]/g, "")} (any, range<any>, optional${parameter.repeating ? ", repeating" : ""})`,
        parameter.description,
      ),
    ),
    compute(this: EvaluationContext, ...args: Argument[]) {
      const { functions } = this.workbench as { functions: FunctionBridge };
      return functions.run(name, args, this.__originCellPosition);
    },
  });
}

function plain(cell: FunctionValue | undefined): CellValue | null {
  const value = cell?.value;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value.startsWith("#") && registries.errorTypes.has(value)) {
    return cellError(value, cell?.message);
  }
  return value;
}

/** Several values where one is wanted. */
const several = Symbol("several");

function argument(given: Argument, matrix: boolean): FunctionArgument | typeof several {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return matrix ? [[plain(given)]] : plain(given);
  const columns = given.length;
  const rows = given[0]?.length ?? 0;
  // Cells beyond the grid, which the library does not give: blank ones.
  if (columns === 0 || rows === 0) return matrix ? [[null]] : null;
  if (!matrix) {
    if (columns > 1 || rows > 1) return several;
    return plain(given[0]?.[0]);
  }
  const result: (CellValue | null)[][] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const line: (CellValue | null)[] = new Array(columns);
    for (let column = 0; column < columns; column++) line[column] = plain(given[column]![row]);
    result[row] = line;
  }
  return result;
}

function engineValue(value: CellValue | null | undefined): FunctionValue {
  if (typeof value === "object" && value !== null) {
    return { value: value.error, ...(value.message !== undefined && { message: value.message }) };
  }
  return { value: value ?? "" };
}

function engineResult(result: FunctionResult): FunctionValue | FunctionValue[][] {
  if (!Array.isArray(result)) return engineValue(result as CellValue);
  const rows = result as readonly (readonly CellValue[])[];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (!rows.length || !width) return { value: "#CALC!", message: "The function gave an empty array." };
  const columns: FunctionValue[][] = [];
  for (let column = 0; column < width; column++) {
    const values: FunctionValue[] = new Array(rows.length);
    for (let row = 0; row < rows.length; row++) values[row] = engineValue(rows[row]![column]);
    columns.push(values);
  }
  return columns;
}
