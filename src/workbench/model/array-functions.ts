/** Functions that work cell by cell over arrays in Excel, where the library joins the cells or gives one error for all. */
import { helpers, registries, type FunctionValue } from "./library";

/**
 * IF: an error in one cell of the condition is the result of that cell, not of the whole array. CONCATENATE, which is
 * also the operator "&": "x"&A1:A3 is three texts, not one.
 */
export function installArrayFunctions(): void {
  registries.functionRegistry.replace("IF", {
    description: "Returns value depending on logical expression.",
    args: [
      helpers.arg("logical_expression (boolean)"),
      helpers.arg("value_if_true (any)"),
      helpers.arg("value_if_false (any, default=FALSE)"),
    ],
    isExported: true,
    compute: (...args) => {
      const [condition, whenTrue, whenFalse] = args as (FunctionValue | undefined)[];
      const isTrue = truthOf(condition?.value);
      if (isTrue === undefined) return { value: "#VALUE!", message: "The condition is no truth value." };
      return (isTrue ? whenTrue : (whenFalse ?? { value: false })) ?? { value: 0 };
    },
  });
  registries.functionRegistry.replace("CONCATENATE", {
    description: "Appends strings to one another.",
    args: [helpers.arg("string (string, repeating)")],
    isExported: true,
    compute(...texts) {
      const decimal = this.locale?.decimalSeparator ?? ".";
      return { value: (texts as (FunctionValue | undefined)[]).map((text) => textOf(text?.value, decimal)).join("") };
    },
  });
}

function truthOf(value: FunctionValue["value"] | undefined): boolean | undefined {
  if (value === null || value === undefined) return false;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : undefined;
  }
  return typeof value === "boolean" ? value : value !== 0;
}

/** A number as Excel joins it to a text: 15 digits, the language's decimal sign, powers of ten as E+21. */
function textOf(value: FunctionValue["value"] | undefined, decimal: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return value;
  return String(Number(value.toPrecision(15)))
    .replace(".", decimal)
    .replace(/e([+-])(\d+)$/, (_all, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);
}
