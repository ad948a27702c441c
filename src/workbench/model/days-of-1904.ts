/**
 * Functions that compute with days, in a workbook that counts them from 1904: the library counts from 1900 always. Only
 * numbers are moved, a day that is written as a text is read by the library.
 */
import { registries, type EvaluationContext, type FunctionValue } from "./library";

const years = 1462;

/** By function: which arguments are days, and whether the result is one. */
const functionsOfDays: Readonly<Record<string, { readonly days: readonly number[]; readonly gives?: true }>> = {
  DATE: { days: [], gives: true },
  DATEVALUE: { days: [], gives: true },
  TODAY: { days: [], gives: true },
  NOW: { days: [], gives: true },
  EDATE: { days: [0], gives: true },
  EOMONTH: { days: [0], gives: true },
  WORKDAY: { days: [0, 2], gives: true },
  "WORKDAY.INTL": { days: [0, 3], gives: true },
  NETWORKDAYS: { days: [0, 1, 2] },
  "NETWORKDAYS.INTL": { days: [0, 1, 3] },
  YEAR: { days: [0] },
  MONTH: { days: [0] },
  DAY: { days: [0] },
  WEEKDAY: { days: [0] },
  WEEKNUM: { days: [0] },
  ISOWEEKNUM: { days: [0] },
  DATEDIF: { days: [0, 1] },
  DAYS360: { days: [0, 1] },
  YEARFRAC: { days: [0, 1] },
};

type Given = FunctionValue | FunctionValue[][] | undefined;

export function installDaysOf1904(): void {
  for (const [name, { days, gives }] of Object.entries(functionsOfDays)) {
    const known = registries.functionRegistry.content[name];
    if (!known) continue;
    registries.functionRegistry.replace(name, {
      ...known,
      compute(this: EvaluationContext, ...args: Given[]) {
        const { dateSystem } = (this.workbench ?? {}) as { dateSystem?: string };
        if (dateSystem !== "1904") return known.compute.apply(this, args);
        const moved = args.map((given, at) => (days.includes(at) ? movedBy(given, years) : given));
        const result = known.compute.apply(this, moved) as FunctionValue["value"] | FunctionValue;
        if (!gives) return result;
        if (typeof result === "number") return result - years;
        return movedBy(result as FunctionValue, -years);
      },
    });
  }
}

function movedBy(given: Given, by: number): Given {
  if (Array.isArray(given)) return given.map((column) => column.map((cell) => movedBy(cell, by) as FunctionValue));
  return typeof given?.value === "number" ? { ...given, value: given.value + by } : given;
}
