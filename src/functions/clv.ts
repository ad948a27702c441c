import { customerValue, payingContribution, valueFault, type ValueInputs } from "../method/value/customerValue";
import { sayInCell } from "../text/functions/functionText";
import { isError, plain } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { spillRows } from "./spillRows";

/**
 * Customer value of each row: the contributions of the coming years, as far as the customer stays, discounted to today.
 * @customfunction CLV
 * @param contribution Contribution a year.
 * @param retention Share of customers that stay for one more year, 0 to 100%.
 * @param discount Interest a year.
 * @param years Number of years, 1 to 100.
 * @param [firstNow] TRUE if a first payment falls today, on top of the years.
 * @param [growth] Growth of the contribution a year; 0 if left out.
 * @param [acquisitionCost] What winning the customer costs today; 0 if left out.
 * @param [contactCost] Cost of the planned contacts a year; 0 if left out.
 * @param [measure] "value", or "threshold": the contribution a year above which contacts and acquisition pay.
 * @returns The customer value, or the threshold, of each row.
 */
export function clv(
  contribution: unknown[][],
  retention: unknown[][],
  discount: unknown[][],
  years: unknown[][],
  firstNow?: unknown[][],
  growth?: unknown[][],
  acquisitionCost?: unknown[][],
  contactCost?: unknown[][],
  measure?: unknown[][],
): unknown[][] {
  const given = [contribution, retention, discount, years, firstNow, growth, acquisitionCost, contactCost, measure];
  return guarded(() => spillRows(given, valueOf));
}

const order = [
  "contribution",
  "retention",
  "discount",
  "years",
  "",
  "growth",
  "acquisitionCost",
  "contactCost",
] as const;
const numbers = [0, 1, 2, 3, 5, 6, 7] as const;

function valueOf(given: readonly unknown[]): unknown {
  const cells = given.map(plain);
  const error = cells.find(isError);
  if (error) return error;
  for (const at of numbers) {
    // A blank counts as 0, since that is what it arrives as on some platforms.
    if (cells[at] === "") cells[at] = 0;
    if (typeof cells[at] !== "number")
      return fail("#VALUE!", "functions.inputNotNumber", { parameter: nameOf(order[at]) });
  }
  const isFirstNow = cells[4] === "" ? false : cells[4];
  if (typeof isFirstNow !== "boolean" && isFirstNow !== 0 && isFirstNow !== 1)
    return fail("#VALUE!", "functions.clv.firstNowUnknown");
  const wanted = wantedOf(cells[8] as string | number | boolean);
  if (!wanted) return fail("#VALUE!", "functions.clv.measureUnknown", { measure: String(cells[8]) });
  const inputs = Object.fromEntries(numbers.map((at) => [order[at], cells[at]])) as unknown as ValueInputs;
  const complete = { ...inputs, isFirstNow: Boolean(isFirstNow) };
  const fault = valueFault(complete);
  if (fault) return fail("#NUM!", `functions.clv.${fault.fault}`, { parameter: nameOf(fault.input) });
  const value = wanted(complete);
  return Number.isFinite(value) ? value : fail("#NUM!", "functions.clv.neverPays");
}

function wantedOf(measure: string | number | boolean): ((inputs: ValueInputs) => number) | undefined {
  // A blank cell arrives as 0 on some platforms.
  if (measure === "" || measure === 0) return customerValue;
  return measures.get(String(measure).trim().toLowerCase());
}

const measures = new Map([
  ["value", customerValue],
  ["wert", customerValue],
  ["threshold", payingContribution],
  ["schwelle", payingContribution],
]);

/** The parameter's name as the user sees it in Excel. */
function nameOf(parameter: Exclude<(typeof order)[number], "">): string {
  return sayInCell(userLanguage(), `functions.CLV.${parameter}.name`);
}
