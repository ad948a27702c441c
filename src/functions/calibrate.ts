import {
  calibratedCurve,
  calibratedRate,
  type CalibratedRate,
  type CalibrationRules,
  type ObservedAppointment,
} from "../method/plan/calibrate";
import { isEffective, isOrder } from "../method/cadence/outcome";
import { sayInCell } from "../text/functions/functionText";
import { oneNumber } from "./argument";
import { isBlank, isError, plain, type PlainCell } from "./cell";
import { fail, guarded, userLanguage } from "./fail";
import { gridOf } from "./grid";
import { parameters } from "./parameters";
import { planIn } from "./planArguments";

/**
 * Calibration: the plan's rates measured from your contacts, with 95% intervals, and blended with the plan.
 * @customfunction CALIBRATE
 * @param outcomes Outcomes of first calls; appointment and follow-up count as such; blank and “not reached” are left out.
 * @param [followUpOutcomes] Outcomes of follow-up calls; appointment counts as success.
 * @param [months] For each appointment the months until the order, or until today if there is none yet.
 * @param [ordered] For each appointment TRUE or "order" if it became an order.
 * @param [strength] The plan counts as so many observations; 50 if left out (an example).
 * @param [fewest] With fewer observations nothing is measured; 10 if left out (an example).
 * @param [immediateRate] Share of calls with an appointment at once; 40% if left out.
 * @param [followUpRate] Share of calls with a follow-up; 40% if left out.
 * @param [followUpSuccessRate] Share of follow-ups with an appointment; 50% if left out.
 * @param [conversionCurve] Rows of month and cumulative share of appointments that became orders.
 * @returns A header row and one row for each rate: input, n, measured, low, high, plan, blended.
 */
export function calibrate(
  outcomes: unknown[][],
  followUpOutcomes?: unknown[][],
  months?: unknown[][],
  ordered?: unknown[][],
  strength?: unknown[][],
  fewest?: unknown[][],
  immediateRate?: unknown[][],
  followUpRate?: unknown[][],
  followUpSuccessRate?: unknown[][],
  conversionCurve?: unknown[][],
): unknown[][] {
  return guarded(() => {
    const rules: CalibrationRules = {
      strength: oneNumber(strength, parameters.CALIBRATE.strength),
      fewest: oneNumber(fewest, parameters.CALIBRATE.fewest),
    };
    // A plan of these rates alone: the other inputs have no part in it.
    const plan = planIn([1, 1, 1, 1, immediateRate, followUpRate, followUpSuccessRate, "0", conversionCurve], 1);
    const observed = appointmentsIn(months, ordered);
    const calls = wordsIn(outcomes);
    const followUps = wordsIn(followUpOutcomes);
    const language = userLanguage();
    const rate = (name: "immediateRate" | "followUpRate" | "followUpSuccessRate", words: readonly string[]) => {
      const isSuccess = name === "followUpRate" ? isFollowUp : isAppointment;
      const successes = words.filter((word) => isSuccess.has(word)).length;
      const calibrated = calibratedRate(successes, words.length, plan[name], rules);
      return line(sayInCell(language, `functions.FORECAST.${name}.name`), calibrated);
    };
    const columns = ["input", "n", "measured", "low", "high", "plan", "blended"] as const;
    return [
      columns.map((column) => sayInCell(language, `functions.calibrate.${column}`)),
      rate("immediateRate", calls),
      rate("followUpRate", calls),
      rate("followUpSuccessRate", followUps),
      ...calibratedCurve(observed, plan.conversionCurve, rules).map((each) =>
        line(
          sayInCell(language, "functions.calibrate.conversion", { month: each.month }),
          each,
          each.n === 0 && observed.length > 0,
        ),
      ),
    ];
  });
}

/** @param isBeyond nobody was observed so long */
function line(name: string, { n, measured, plan, blended }: CalibratedRate, isBeyond = false): unknown[] {
  const shown = measured
    ? [measured.rate, measured.low, measured.high]
    : [
        sayInCell(userLanguage(), isBeyond ? "functions.calibrate.notKnownYet" : "functions.calibrate.tooFew", { n }),
        "",
        "",
      ];
  return [name, n, ...shown, plan, blended];
}

const isAppointment: ReadonlySet<string> = new Set(["appointment", "termin"]);
const isFollowUp: ReadonlySet<string> = new Set(["follow-up", "folgekontakt"]);

/**
 * Outcomes without case. A blank, which some platforms pass as 0, is none; where nobody was reached there was no call.
 * Any other outcome is a call without success.
 */
function wordsIn(argument: unknown): string[] {
  return cellsIn(argument)
    .filter((cell) => !isBlank(cell) && isEffective(cell))
    .map((cell) => String(cell).trim().toLowerCase());
}

function appointmentsIn(months: unknown, ordered: unknown): ObservedAppointment[] {
  const [times, orders] = [cellsIn(months), cellsIn(ordered)];
  if (times.length !== orders.length) throw fail("#VALUE!", "functions.calibrate.columnsDiffer");
  return times.flatMap((time, row) => {
    const end = orders[row] as PlainCell;
    const isOrdered = end === true || end === 1 || isOrder(end);
    // A blank row, also one whose months arrive as 0.
    if (time === "" && isBlank(end)) return [];
    if (typeof time !== "number" || !(time >= 0)) throw fail("#VALUE!", "functions.calibrate.months", { row: row + 1 });
    return time === 0 && !isOrdered ? [] : [{ months: time, isOrdered }];
  });
}

function cellsIn(argument: unknown): PlainCell[] {
  const cells = gridOf(argument).cells.flat().map(plain);
  const error = cells.find(isError);
  if (error) throw error;
  return cells;
}
