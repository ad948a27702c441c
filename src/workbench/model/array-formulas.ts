/**
 * Array formulas of the old kind, {=A1:A3*2}: they fill exactly the cells they were entered in. A result of one cell, row or
 * column is repeated, what is missing is #N/A, what is too much is not shown. To the engine the formula stands within a call
 * that shapes its result; nobody sees that call.
 */
import {
  CompiledFormulas,
  helpers,
  registries,
  type CompiledFormula,
  type EvaluationContext,
  type FunctionValue,
  type Getters,
} from "./library";
import type { ArraySize } from "./workbook";

const SHAPE = "ARRAY.AREA";

/** Puts the shaping function in place. */
export function installArrayFormulas(): void {
  registries.functionRegistry.replace(SHAPE, {
    description: "",
    args: [helpers.arg("values (any, range<any>)"), helpers.arg("rows (number)"), helpers.arg("columns (number)")],
    hidden: true,
    compute(this: EvaluationContext, given, rows, columns) {
      const values = Array.isArray(given) ? given : [[(given as FunctionValue | undefined) ?? { value: 0 }]];
      const count = (size: unknown) => Number((size as FunctionValue).value);
      const width = values.length;
      const height = values[0]?.length ?? 0;
      const place = (index: number, size: number) => (size === 1 ? 0 : index);
      return Array.from({ length: count(columns) }, (_none, column) =>
        Array.from(
          { length: count(rows) },
          (_cell, row) => values[place(column, width)]?.[place(row, height)] ?? { value: "#N/A" },
        ),
      );
    },
  });
}

/** Compiles a formula with "=" as one that fills an area of this size. */
export function compileArrayFormula(
  formula: string,
  size: ArraySize,
  sheetId: string,
  getters: Getters,
): CompiledFormula {
  const body = formula.replace(/^=/, "");
  const compiled = CompiledFormulas.Compile(`=${SHAPE}(${body},${size.rows},${size.columns})`, sheetId, getters);
  // A formula that cannot be read keeps its own text.
  if (compiled.isBadExpression) return CompiledFormulas.Compile(formula, sheetId, getters);
  const last = compiled.tokens.length - TAIL;
  compiled.tokens = compiled.tokens.map((token, index) =>
    index === 1 || index === 2 || index >= last ? { ...token, implied: true } : token,
  );
  return compiled;
}

/** ",", rows, ",", columns and ")" behind the formula. */
const TAIL = 5;

/** The size of the area that an array formula fills; undefined for every other formula. */
export function arraySize(compiled: CompiledFormula): ArraySize | undefined {
  const [, shape] = compiled.tokens;
  if (shape?.value !== SHAPE || !shape.implied) return undefined;
  const [rows, columns] = compiled.literalValues.numbers.slice(-2);
  return rows && columns && { rows: rows.value, columns: columns.value };
}
