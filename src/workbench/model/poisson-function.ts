/** POISSON.DIST, which the library lacks; arguments and errors as in Excel. */
import { helpers, registries, type FunctionValue } from "./library";

export function installPoissonFunction(): void {
  registries.functionRegistry.add("POISSON.DIST", {
    description: "Returns the Poisson distribution.",
    args: [helpers.arg("x (number)"), helpers.arg("mean (number)"), helpers.arg("cumulative (boolean)")],
    isExported: true,
    compute: (...args) => {
      const [x, mean, cumulative] = args as (FunctionValue | undefined)[];
      const count = numberOf(x?.value);
      const rate = numberOf(mean?.value);
      const all = numberOf(cumulative?.value);
      if (count === undefined || rate === undefined || all === undefined) return { value: "#VALUE!" };
      if (count < 0 || rate < 0) return { value: "#NUM!" };
      return { value: poisson(Math.floor(count), rate, all !== 0) };
    },
  });
}

/** Terms in logarithms: a factorial of 171 is beyond a number. */
function poisson(count: number, mean: number, cumulative: boolean): number {
  if (mean === 0) return cumulative || count === 0 ? 1 : 0;
  let logTerm = -mean;
  let sum = 0;
  for (let k = 0; ; k++) {
    if (k > 0) logTerm += Math.log(mean / k);
    const term = Math.exp(logTerm);
    sum += term;
    if (k === count) return cumulative ? Math.min(sum, 1) : term;
  }
}

function numberOf(value: FunctionValue["value"] | undefined): number | undefined {
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
