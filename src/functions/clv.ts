import { customerValue, payingContribution, valueFault, type ValueInputs } from "../method/value/customerValue";
import { nameOf, numberIn, wordIn } from "./argument";
import { isError, plain } from "./cell";
import { fail, guarded } from "./fail";
import { parameters } from "./parameters";
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
const declared = parameters.CLV;

function valueOf(given: readonly unknown[]): unknown {
  const cells = given.map(plain);
  const error = cells.find(isError);
  if (error) return error;
  const inputs: Partial<Record<keyof ValueInputs, number>> = {};
  for (const at of numbers) {
    const value = numberIn(given[at], declared[order[at]]);
    if (isError(value)) return value;
    inputs[order[at]] = value;
  }
  const isFirstNow = cells[4] === "" ? false : cells[4];
  if (typeof isFirstNow !== "boolean" && isFirstNow !== 0 && isFirstNow !== 1)
    return fail("#VALUE!", "functions.clv.firstNowUnknown");
  const wanted = wordIn(given[8], declared.measure);
  if (isError(wanted)) return wanted;
  const complete = { ...(inputs as unknown as ValueInputs), isFirstNow: Boolean(isFirstNow) };
  const fault = valueFault(complete);
  if (fault) return fail("#VALUE!", `functions.clv.${fault.fault}`, { parameter: nameOf(declared[fault.input]) });
  const value = measures[wanted](complete);
  return Number.isFinite(value) ? value : fail("#VALUE!", "functions.clv.neverPays");
}

const measures = { value: customerValue, threshold: payingContribution };
