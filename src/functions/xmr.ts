import { xmrOf } from "../method/scorecard/xmr";
import { sayInCell } from "../text/functions/functionText";
import { nameOf, oneNumber } from "./argument";
import { listIn } from "./columns";
import { fail, guarded, userLanguage } from "./fail";
import { headed } from "./headed";
import { parameters } from "./parameters";
import { measuredListIn } from "./measuredCell";

/**
 * Limits of a figure by month or week, and which of its values are a signal (XmR chart). Not for rolling windows.
 * @customfunction XMR
 * @param values The figure of each period; 0 is a value, blank or "-" is none. In Excel for Mac refer to them as B2:B50&"".
 * @param [baseline] The first so many periods set the limits; 12 if left out, 8 at least.
 * @returns A header row and one row for each value: mean, low and high limit, signal. A signal is a question, no grade.
 */
export function xmr(values: unknown[][], baseline?: unknown[][]): unknown[][] {
  return guarded(() => {
    const numbers = measuredListIn(listIn(values), nameOf(parameters.XMR.values));
    const found = xmrOf(numbers, oneNumber(baseline, parameters.XMR.baseline));
    if (!found) throw fail("#N/A", "functions.xmr.none");
    const { mean, low, high, signals } = found;
    const language = userLanguage();
    const rows = signals.map((signal) => [
      mean,
      low,
      high,
      signal === "" ? signal : sayInCell(language, `functions.xmr.${signal}`),
    ]);
    return headed(["functions.xmr.mean", "functions.low", "functions.high", "functions.xmr.signal"], rows);
  });
}
