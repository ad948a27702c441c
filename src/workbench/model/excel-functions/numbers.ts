/** Numbers: what is out of a function's bounds is #NUM!, errors in products come through, and rounding goes by the digits shown. */
import { helpers, registries, type EvaluationContext } from "../library";
import { around, columnsOf, errorIn, fault, numberOf, oneOf, type Given } from "./cell-values";

/** For numbers out of their bounds the library gives one error for everything. */
const BOUNDED =
  "SQRT LN LOG ACOS ASIN ACOSH ATANH LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC IRR RATE XIRR NPER DATE YEAR MONTH DAY EDATE EOMONTH WEEKDAY WORKDAY CEILING FLOOR";

function installBounds(): void {
  for (const name of BOUNDED.split(" ")) {
    if (!registries.functionRegistry.contains(name)) continue;
    around(name, (original, args) => {
      const isNumeric = args.every((given) => Array.isArray(given) || typeof given?.value !== "string");
      const meant = (result: unknown) =>
        isNumeric && (result as { value?: unknown } | null)?.value === "#ERROR"
          ? { ...(result as object), value: "#NUM!" }
          : result;
      try {
        return meant(original());
      } catch (error) {
        throw meant(error);
      }
    });
  }
}

function installPower(): void {
  around("POWER", function (original, [base, exponent]) {
    const [number, power] = [numberOf(oneOf(base), this), numberOf(oneOf(exponent), this)];
    if (number === 0 && power === 0) return fault("#NUM!", "0 to the power of 0 is not defined.");
    if (number === 0 && power < 0) return fault("#DIV/0!");
    if (number < 0 && !Number.isInteger(power)) return fault("#NUM!", "A root of a number below 0.");
    return original();
  });
}

/** 1.005 is a little less in the machine, but Excel rounds what it shows: 1.01. */
function installRound(): void {
  around("ROUND", function (_original, [value, places]) {
    const given = oneOf(value);
    const number = numberOf(given, this);
    const digits = Math.trunc(numberOf(oneOf(places) ?? { value: 0 }, this));
    const scale = 10 ** Math.abs(digits);
    const scaled = digits >= 0 ? Math.abs(number) * scale : Math.abs(number) / scale;
    if (!Number.isFinite(scaled) || scaled >= 1e15) return { ...given, value: number };
    const rounded = Math.round(Number(scaled.toPrecision(15)));
    const size = digits >= 0 ? rounded / scale : rounded * scale;
    return { value: number < 0 && size !== 0 ? -size : size, ...(given?.format && { format: given.format }) };
  });
}

/** What is no number counts as 0, an error is the result. */
function installSumProduct(): void {
  around("SUMPRODUCT", (_original, args) => {
    const arrays = args.map(columnsOf);
    const [width, height] = [arrays[0]!.length, arrays[0]![0]?.length ?? 0];
    if (arrays.some((columns) => columns.length !== width || columns[0]?.length !== height))
      return fault("#VALUE!", "The arrays are not of the same size.");
    const error = args.map(errorIn).find((each) => each !== undefined);
    if (error) return error;
    let total = 0;
    for (let column = 0; column < width; column++)
      for (let row = 0; row < height; row++) {
        let product = 1;
        for (const columns of arrays) {
          const { value } = columns[column]![row]!;
          product *= typeof value === "number" ? value : 0;
        }
        total += product;
      }
    return total;
  });
}

function installFurther(): void {
  const add = registries.functionRegistry.replace.bind(registries.functionRegistry);
  add("SUMSQ", {
    description: "The sum of the squares of numbers.",
    args: [helpers.arg("number (any, range<any>, repeating)")],
    isExported: true,
    compute(this: EvaluationContext, ...args: Given[]) {
      let total = 0;
      for (const given of args) {
        const error = errorIn(given);
        if (error) return error;
        if (!Array.isArray(given)) total += numberOf(given, this) ** 2;
        else for (const { value } of given.flat()) if (typeof value === "number") total += value ** 2;
      }
      return total;
    },
  });
  add("FACT", {
    description: "The factorial of a number.",
    args: [helpers.arg("number (number)")],
    isExported: true,
    compute(this: EvaluationContext, given) {
      const number = Math.trunc(numberOf(oneOf(given), this));
      return number < 0 || number > 170 ? fault("#NUM!") : product(1, number);
    },
  });
  add("COMBIN", {
    description: "How many selections of a size there are.",
    args: [helpers.arg("number (number)"), helpers.arg("chosen (number)")],
    isExported: true,
    compute(this: EvaluationContext, number, chosen) {
      const [all, some] = [number, chosen].map((given) => Math.trunc(numberOf(oneOf(given), this))) as [number, number];
      if (all < 0 || some < 0 || some > all) return fault("#NUM!");
      let count = 1;
      for (let each = 1; each <= Math.min(some, all - some); each++) count = (count * (all - each + 1)) / each;
      return Math.round(count);
    },
  });
}

function product(from: number, to: number): number {
  let result = 1;
  for (let each = from; each <= to; each++) result *= each;
  return result;
}

export function installNumbers(): void {
  installBounds();
  installPower();
  installRound();
  installSumProduct();
  installFurther();
}
