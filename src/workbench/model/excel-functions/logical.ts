/** IF, AND, OR and XOR, and comparisons of a truth value with a text. */
import { helpers, registries, type FunctionValue } from "../library";
import { around, columnsOf, errorIn, fault, isError, oneOf, overCells, type Given } from "./cell-values";

/** undefined: neither a truth value nor something that stands for one. */
function truthOf(value: FunctionValue["value"] | undefined): boolean | undefined {
  if (value === null || value === undefined) return false;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : undefined;
  }
  return typeof value === "boolean" ? value : value !== 0;
}

const isSeveral = (given: Given) => Array.isArray(given) && (given.length > 1 || (given[0]?.length ?? 0) > 1);

/**
 * The branch that is not taken does not count, nor does its size: IF(TRUE,1,A1:A3) is 1. A condition of several cells gives
 * a result of as many, an error in one of them is the result of that one.
 */
function installIf(): void {
  registries.functionRegistry.replace("IF", {
    description: "Returns value depending on logical expression.",
    args: [
      helpers.arg("logical_expression (boolean, any, range<any>)"),
      helpers.arg("value_if_true (any, range<any>)"),
      helpers.arg("value_if_false (any, range<any>, default=FALSE)"),
    ],
    isExported: true,
    compute: (condition, whenTrue, whenFalse = { value: false }) => {
      const choose = (test: FunctionValue | undefined, yes: Given, no: Given): Given => {
        if (isError(test?.value)) return test;
        const isTrue = truthOf(test?.value);
        if (isTrue === undefined) return fault("#VALUE!", "The condition is no truth value.");
        return (isTrue ? yes : no) ?? { value: 0 };
      };
      if (!isSeveral(condition)) return choose(oneOf(condition), whenTrue, whenFalse);
      return overCells([condition, whenTrue, whenFalse], (test, yes, no) => choose(test, yes, no) as FunctionValue);
    },
  });
}

/** Errors come through, wherever they stand; texts in cells are passed over, a text as an argument is #VALUE!. */
function installJunctions(): void {
  const joins: Readonly<Record<string, (values: readonly boolean[]) => boolean>> = {
    AND: (values) => values.every(Boolean),
    OR: (values) => values.some(Boolean),
    XOR: (values) => values.filter(Boolean).length % 2 === 1,
  };
  for (const [name, join] of Object.entries(joins))
    around(name, (_original, args) => {
      const values: boolean[] = [];
      for (const given of args) {
        const error = errorIn(given);
        if (error) return error;
        const isRange = Array.isArray(given);
        for (const { value } of columnsOf(given).flat()) {
          if (value === null || (isRange && typeof value === "string")) continue;
          const truth = truthOf(value);
          if (truth === undefined) return fault("#VALUE!", "An argument is no truth value.");
          values.push(truth);
        }
      }
      return values.length ? join(values) : fault("#VALUE!", "There is no truth value.");
    });
}

/** Numbers come before texts, texts before truth values. */
function installOrder(): void {
  const isText = (given: Given) => typeof oneOf(given)?.value === "string" && !isError(oneOf(given)!.value);
  const isTruth = (given: Given) => typeof oneOf(given)?.value === "boolean";
  for (const [name, truthIsMore] of [
    ["GT", true],
    ["GTE", true],
    ["LT", false],
    ["LTE", false],
  ] as const)
    around(name, (original, [left, right]) => {
      if (isTruth(left) && isText(right)) return truthIsMore;
      if (isText(left) && isTruth(right)) return !truthIsMore;
      return original();
    });
}

export function installLogical(): void {
  installIf();
  installJunctions();
  installOrder();
}
