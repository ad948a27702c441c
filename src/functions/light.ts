import { lightOf } from "../method/diagnosis/light";
import { sayInCell } from "../text/functions/functionText";
import { nameOf } from "./argument";
import { isError } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { parameters } from "./parameters";
import { spillRows } from "./spillRows";
import { measuredIn } from "./measuredCell";

/**
 * Light of each figure by its limits; with an interval the interval decides.
 * @customfunction LIGHT
 * @param figure The figure; 0 is a value, blank or "-" is none and gives no light.
 * @param green Limit of green. Above red: more is better; below: more is worse.
 * @param red Limit of red; a figure on it is not red. Without limits there is no light.
 * @param [low] Lower end of the 95% interval; leave it out for what was counted.
 * @param [high] Upper end of it.
 * @returns "green", "amber", "red" or "open", where the interval allows both green and red.
 */
export function light(
  figure: unknown[][],
  green: unknown[][],
  red: unknown[][],
  low?: unknown[][],
  high?: unknown[][],
): unknown[][] {
  return guarded(() => spillRows([figure, green, red, low, high], wordOf));
}

const declared = parameters.LIGHT;
const order = [declared.figure, declared.green, declared.red, declared.low, declared.high];

function wordOf(cells: readonly unknown[]): unknown {
  const values: (number | undefined)[] = [];
  for (const [at, parameter] of order.entries()) {
    const value = measuredIn(cells[at]);
    if (isError(value)) return value;
    if (value === "notNumber") return fail("#VALUE!", "functions.inputNotNumber", { parameter: nameOf(parameter) });
    values.push(value);
  }
  const [figure, green, red, low, high] = values;
  if (figure === undefined || green === undefined || red === undefined) return "";
  if ((low === undefined) !== (high === undefined) || (low ?? 0) > (high ?? 0))
    return fail("#VALUE!", "functions.light.interval");
  return sayInCell(userLanguage(), `functions.light.${lightOf(figure, green, red, low, high)}`);
}
