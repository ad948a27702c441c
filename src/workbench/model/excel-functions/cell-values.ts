/** What functions get: single values, and columns of values for ranges and arrays. */
import { helpers, registries, type EvaluationContext, type FunctionDescription, type FunctionValue } from "../library";

export type Given = FunctionValue | FunctionValue[][] | undefined;

export const isError = (value: FunctionValue["value"] | undefined): boolean =>
  typeof value === "string" && value.startsWith("#") && registries.errorTypes.has(value);

/** By columns, as the engine has them; a single value is one column of one. */
export const columnsOf = (given: Given): FunctionValue[][] =>
  Array.isArray(given) ? given : [[given ?? { value: null }]];

/** The value alone; of a range its first. */
export const oneOf = (given: Given): FunctionValue | undefined => (Array.isArray(given) ? given[0]?.[0] : given);

/** The first error of a range or value. */
export function errorIn(given: Given): FunctionValue | undefined {
  for (const column of columnsOf(given)) for (const cell of column) if (isError(cell?.value)) return cell;
  return undefined;
}

/** A number as Excel's functions take it from a single value: texts that are numbers count, others are #VALUE!. */
export function numberOf(given: FunctionValue | undefined, context: EvaluationContext): number {
  return helpers.toNumber(given, context.locale as object);
}

export interface Fault {
  readonly value: string;
  readonly message?: string;
}

export const fault = (value: string, message?: string): Fault => ({ value, ...(message !== undefined && { message }) });

/** The engine's function, with what Excel does otherwise put around it. */
export function around(
  name: string,
  change: (this: EvaluationContext, original: () => unknown, args: Given[]) => unknown,
): void {
  const { content } = registries.functionRegistry;
  const known = content[name] as FunctionDescription;
  const { compute } = known;
  registries.functionRegistry.replace(name, {
    ...known,
    compute(this: EvaluationContext, ...args: Given[]) {
      return change.call(this, () => compute.apply(this, args), args);
    },
  });
}

/** One cell for each place of several arrays; a single value, row or column is repeated, what is missing is #N/A. */
export function overCells(
  args: readonly Given[],
  compute: (...cells: FunctionValue[]) => FunctionValue,
): FunctionValue[][] {
  const arrays = args.map(columnsOf);
  const width = Math.max(...arrays.map((columns) => columns.length));
  const height = Math.max(...arrays.map((columns) => columns[0]?.length ?? 0));
  const place = (index: number, size: number) => (size === 1 ? 0 : index);
  return Array.from({ length: width }, (_none, column) =>
    Array.from({ length: height }, (_cell, row) => {
      const cells = arrays.map((columns) => columns[place(column, columns.length)]?.[place(row, columns[0]!.length)]);
      return cells.includes(undefined) ? { value: "#N/A" } : compute(...(cells as FunctionValue[]));
    }),
  );
}
