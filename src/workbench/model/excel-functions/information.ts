/** N, TYPE, ERROR.TYPE and ISFORMULA, which the library lacks. */
import { helpers, registries, type EvaluationContext, type Position } from "../library";
import { errorIn, fault, isError, oneOf, type Given } from "./cell-values";

/** Excel's numbers of its errors. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#ERROR": 3,
  "#REF!": 4,
  "#REF": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

/** What the library hands to every function beside what is declared: its sheets. */
interface FormulaGetters {
  getCell(position: Position): { readonly isFormula?: boolean } | undefined;
}

export function installInformation(): void {
  const add = (name: string, description: string, compute: (this: EvaluationContext, given: Given) => unknown) =>
    registries.functionRegistry.replace(name, {
      description,
      args: [helpers.arg("value (any, range<any>)")],
      isExported: true,
      compute,
    });
  add("N", "The value as a number: texts are 0.", (given) => {
    const cell = oneOf(given);
    if (isError(cell?.value)) return cell;
    return typeof cell?.value === "number" ? cell : Number(cell?.value === true);
  });
  add("TYPE", "What kind of value it is.", (given) => {
    if (Array.isArray(given) && (given.length > 1 || given[0]!.length > 1)) return 64;
    const value = oneOf(given)?.value;
    if (isError(value)) return 16;
    return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
  });
  add("ISFORMULA", "Whether a cell holds a formula.", function (given) {
    const getters = (this as unknown as { getters: FormulaGetters }).getters;
    const isFormula = (cell: { position?: Position } | undefined): boolean =>
      cell?.position !== undefined && getters.getCell(cell.position)?.isFormula === true;
    if (!Array.isArray(given)) return isFormula(given as { position?: Position });
    return given.map((column) => column.map((cell) => ({ value: isFormula(cell as { position?: Position }) })));
  });
  add("ERROR.TYPE", "The number of an error.", (given) => {
    const error = errorIn(Array.isArray(given) ? [[given[0]![0]!]] : given);
    const number = error && ERRORS[String(error.value)];
    return number ?? fault("#N/A", "The value is no error.");
  });
}
